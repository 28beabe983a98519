import type { Editor, TLShape, TLShapeId } from "tldraw";
import { cardBeside, type Side } from "@cojourney/journey-model";
import type { Projection } from "#canvas/project/project-board.ts";
import { derivedShapeId, isDerived, recordIdOf } from "#canvas/shapes/derived-shape.ts";

/**
 * Lets Ctrl with an arrow go from a card to the one that is seen there. tldraw goes by the middles of shapes, and that
 * of the head of a wide step is nearer than the card beside. Where there is no card, tldraw decides.
 * The result leaves it all to tldraw again.
 */
export function arrowsAmongCards(
  editor: Editor,
  { layout }: Pick<Projection, "layout">,
): () => void {
  const nearest = editor.getNearestAdjacentShape.bind(editor);
  Object.assign(editor, {
    getNearestAdjacentShape(shapes: TLShape[], fromId: TLShapeId, side: Side): TLShapeId {
      const from = editor.getShape(fromId);
      const isCard = from && isDerived(from) && from.type === "card";
      const beside = isCard ? cardBeside(layout(), recordIdOf(from), side) : null;
      return beside ? derivedShapeId("card", beside) : nearest(shapes, fromId, side);
    },
  });
  return () => void Object.assign(editor, { getNearestAdjacentShape: nearest });
}
