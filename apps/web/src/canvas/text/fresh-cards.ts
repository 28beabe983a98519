import { isEqual, react, type Editor, type TLShapeId } from "tldraw";
import {
  CardFields,
  CardId,
  emptyCardFields,
  removeCard,
  type Card,
} from "@cojourney/journey-model";
import type { BoardConnection } from "#sync/board-connection.ts";

/** The card that this person just made and has not filled in: left empty, it goes again. */
export interface FreshCards {
  /** This card was made this moment, for typing in. */
  mark(shapeId: TLShapeId): void;
  /** Removes the fresh card if it is still empty; otherwise it is a card like any other from now on. */
  settle(): void;
  stop(): void;
}

interface FreshCard {
  readonly shapeId: TLShapeId;
  readonly id: CardId;
  /** Whether making it is what undo would take back, so that an abandoned card leaves no step behind. */
  isLastStep: boolean;
  wasTypedIn: boolean;
}

/** Watches over the card that was just made until typing in it ends. */
export function openFreshCards(
  editor: Editor,
  { journey, live, undo }: Pick<BoardConnection, "journey" | "live" | "undo">,
): FreshCards {
  let fresh: FreshCard | null = null;

  function settle(): void {
    const left = fresh;
    fresh = null;
    if (!left) return;
    const card = live.reading().board.cards.get(left.id);
    if (!card || !isEmpty(card)) return;
    if (left.isLastStep) undo.undo();
    else removeCard(journey, left.id);
  }
  const stopWatching = react("leave a fresh card", () => {
    const editing = editor.getEditingShapeId();
    if (!fresh) return;
    if (editing === fresh.shapeId) fresh.wasTypedIn = true;
    else if (fresh.wasTypedIn) {
      const left = fresh;
      // Not within the reaction; by then another card may have been made, which is not to be settled.
      queueMicrotask(() => fresh === left && settle());
    }
  });
  const stopUndo = undo.subscribe(() => {
    if (fresh) fresh.isLastStep = false;
  });
  return {
    mark(shapeId) {
      settle();
      const id = CardId.parse(shapeId.slice(shapeId.indexOf(".") + 1));
      fresh = { shapeId, id, isLastStep: true, wasTypedIn: false };
    },
    settle,
    stop() {
      stopWatching();
      stopUndo();
      settle();
    },
  };
}

function isEmpty({ title, note, tags, ...card }: Card): boolean {
  const isUntouched = isEqual(CardFields.parse(card), emptyCardFields) && tags.length === 0;
  return title.trim() === "" && note.trim() === "" && isUntouched;
}
