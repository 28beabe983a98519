import { isShapeId, type Editor, type TLShape } from "tldraw";
import type { LiveDrawing } from "@cojourney/journey-model";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import type { Projection } from "#canvas/project/project-board.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

/**
 * Keeps what is attached to the cards of a journey that is folded up where those cards would be: they are not on the
 * canvas to be tied to, and the journey keeps its room.
 * `carry` is for when what others changed has come onto the canvas, which puts it where it is stored.
 */
export function carryFolded(
  editor: Editor,
  drawing: LiveDrawing,
  projection: Projection,
): { readonly carry: () => void; stop(): void } {
  function carry(): void {
    if (!projection.layout().journeys.some(({ collapsed }) => collapsed)) return;
    const puts: TLShape[] = [];
    for (const [id, { cardId, offset }] of drawing.attachments()) {
      if (editor.store.has(derivedShapeId("card", cardId))) continue;
      const [box, shape] = [projection.boxOf(cardId), shapeAt(editor, id)];
      if (!box || !shape) continue;
      const [x, y] = [box.x + offset[0], box.y + offset[1]];
      if (shape.x !== x || shape.y !== y) puts.push({ ...shape, x, y });
    }
    if (puts.length > 0) mergeFromDocument(editor, () => editor.store.put(puts));
  }
  return { carry, stop: projection.subscribe(carry) };
}

function shapeAt(editor: Editor, id: string): TLShape | undefined {
  const shape = isShapeId(id) ? editor.getShape(id) : undefined;
  return shape?.parentId === editor.getCurrentPageId() ? shape : undefined;
}
