import { isShapeId, type Editor, type TLShapeId } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";
import type { Match } from "@cojourney/journey-model";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

/** Least zoom at which what was found can be read. */
const READABLE_ZOOM = 0.75;

/** Brings what was found to the middle of the view, near enough to read, and selects it. */
export function showMatch(editor: Editor, { shape, id }: Pick<Match, "shape" | "id">): void {
  canvasSession(editor).projection.flush();
  const shapeId = shapeIdOf({ shape, id });
  const bounds = shapeId && editor.getShapePageBounds(shapeId);
  if (!bounds) return;
  if (editor.getEditingShapeId()) editor.setEditingShape(null);
  editor.setCurrentTool("select");
  editor.select(shapeId);
  const targetZoom = Math.max(editor.getZoomLevel(), READABLE_ZOOM);
  editor.zoomToBounds(bounds, { targetZoom, animation: { duration: 220 } });
}

/** A drawing is found by the id of its own shape, everything else by the id of its record. */
function shapeIdOf({ shape, id }: Pick<Match, "shape" | "id">): TLShapeId | null {
  if (shape !== "drawing") return derivedShapeId(shape, id);
  return isShapeId(id) ? id : null;
}
