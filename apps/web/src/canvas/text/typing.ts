import type { Editor, TLShapeId } from "tldraw";
import type { Box } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";

/** Opens the text of a shape and brings it into view. A card that was just made goes again if nothing is typed. */
export function startTyping(
  editor: Editor,
  shapeId: TLShapeId,
  { isFresh }: { readonly isFresh: boolean },
): void {
  const { projection, fresh } = canvasSession(editor);
  projection.flush();
  const shape = editor.getShape(shapeId);
  const bounds = editor.getShapePageBounds(shapeId);
  if (!shape || !bounds) return;
  if (isFresh && shape.type === "card") fresh.mark(shapeId);
  bringIntoView(editor, bounds);
  editor.select(shapeId);
  editor.setEditingShape(shapeId);
  editor.setCurrentTool("select.editing_shape", { target: "shape", shape });
}

/** Closes the text that is open; its shape stays selected and the keys are the canvas's again. */
export function endTyping(editor: Editor, shapeId: TLShapeId): void {
  editor.complete();
  editor.setEditingShape(null);
  canvasSession(editor).fresh.settle();
  editor.select(shapeId);
  editor.getContainer().focus();
}

/** Room to leave around what is brought into view, screen px. */
const MARGIN_PX = 24;

/** Moves the view by as little as it takes to see the whole box, clear of what lies over the board. */
export function bringIntoView(editor: Editor, box: Box): void {
  const view = freeView(editor);
  const dx = shortestShift(box.x, box.x + box.w, view.left, view.right);
  const dy = shortestShift(box.y, box.y + box.h, view.top, view.bottom);
  if (dx === 0 && dy === 0) return;
  const { x, y, z } = editor.getCamera();
  editor.setCamera({ x: x + dx, y: y + dy, z }, { animation: { duration: 160 } });
}

/** How far [from, to] has to go to lie within [low, high]; its beginning counts when it is too long. */
function shortestShift(from: number, to: number, low: number, high: number): number {
  if (from < low || to - from > high - low) return low - from;
  return to > high ? high - to : 0;
}

/** The part of the canvas that nothing covers; panels over the board say so with `data-covers-board`. */
function freeView(editor: Editor) {
  const { z } = editor.getCamera();
  const page = editor.getViewportPageBounds();
  const screen = editor.getViewportScreenBounds();
  let [right, bottom] = [screen.maxX, screen.maxY];
  for (const cover of document.querySelectorAll("[data-covers-board]")) {
    const rect = cover.getBoundingClientRect();
    if (rect.width < screen.w / 2) right = Math.min(right, rect.left);
    else bottom = Math.min(bottom, rect.top);
  }
  const margin = MARGIN_PX / z;
  return {
    left: page.minX + margin,
    top: page.minY + margin,
    right: page.maxX - (screen.maxX - right) / z - margin,
    bottom: page.maxY - (screen.maxY - bottom) / z - margin,
  };
}
