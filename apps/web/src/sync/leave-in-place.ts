import type * as Y from "yjs";
import {
  layoutBoard,
  recordIn,
  type Board,
  type CardBox,
  type JourneyDoc,
  type LiveBoard,
  type LiveDrawing,
} from "@cojourney/journey-model";

/** Origin of what is written here: nobody's step of undo, since taking the removal back ties the note again. */
const leftInPlace = Symbol("left in place");

/**
 * A note that is attached to a card stands where the card does, and nobody writes where that is. When this person
 * takes the card away, in whichever view, the note stays where it was last seen: that place is written now, since
 * nobody could work it out later. Under a lock on the drawing it is not, and the note goes back to where a hand put
 * it last.
 */
export function leaveInPlace(
  journey: JourneyDoc,
  live: LiveBoard,
  drawing: LiveDrawing,
): () => void {
  let board = live.reading().board;
  let attachments = drawing.attachments();

  function onTransaction({ local }: { readonly local: boolean }): void {
    const before = { board, attachments };
    board = live.reading().board;
    attachments = drawing.attachments();
    if (!local || before.board.cards === board.cards || !journey.mayDraw()) return;
    const left = [...before.attachments].filter(
      ([, { cardId }]) => before.board.cards.has(cardId) && !board.cards.has(cardId),
    );
    if (left.length === 0) return;
    const boxes = cardBoxes(before.board);
    journey.doc.transact(() => {
      for (const [id, { cardId, offset }] of left) {
        const [card, note] = [boxes.get(cardId), recordIn(journey.canvas, id)];
        if (card && note && !isInAnother(journey, note))
          note.set("xy", [card.x + offset[0], card.y + offset[1]]);
      }
    }, leftInPlace);
  }
  journey.doc.on("afterTransaction", onTransaction);
  return () => journey.doc.off("afterTransaction", onTransaction);
}

/** What lies in a frame or group goes with that, and not with its card. */
function isInAnother({ canvas }: JourneyDoc, drawing: Y.Map<unknown>): boolean {
  const parent = drawing.get("parentId");
  return typeof parent === "string" && canvas.has(parent);
}

function cardBoxes(board: Board): ReadonlyMap<string, CardBox["box"]> {
  const { journeys } = layoutBoard(board);
  return new Map(journeys.flatMap(({ cards }) => cards.map(({ card, box }) => [card.id, box])));
}
