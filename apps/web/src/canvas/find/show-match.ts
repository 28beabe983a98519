import type { Editor } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";
import type { Match } from "@cojourney/journey-model";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

/** Least zoom at which what was found can be read. */
const READABLE_ZOOM = 0.75;

/** Brings what was found to the middle of the view, near enough to read, and selects it. */
export function showMatch(editor: Editor, { shape, id }: Pick<Match, "shape" | "id">): void {
  canvasSession(editor).projection.flush();
  const shapeId = derivedShapeId(shape, id);
  const bounds = editor.getShapePageBounds(shapeId);
  if (!bounds) return;
  if (editor.getEditingShapeId()) editor.setEditingShape(null);
  editor.setCurrentTool("select");
  editor.select(shapeId);
  const targetZoom = Math.max(editor.getZoomLevel(), READABLE_ZOOM);
  editor.zoomToBounds(bounds, { targetZoom, animation: { duration: 220 } });
}
