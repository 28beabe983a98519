import type { Editor, TLShapeId } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";
import { bringIntoView } from "#canvas/view/bring-into-view.ts";

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
