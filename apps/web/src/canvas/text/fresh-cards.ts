import { react, type Editor, type TLShapeId } from "tldraw";
import { CardId } from "@cojourney/journey-model";
import type { BoardConnection } from "#sync/board-connection.ts";
import { isWrittenInByOthers } from "#sync/presence.ts";
import { mayChange } from "#sync/roster.ts";
import { openFreshCards } from "#text/fresh-cards.ts";

/** The card that this person just made on the canvas and has not filled in: left empty, it goes again. */
export interface FreshCardShapes {
  /** This card was made this moment, for typing in. */
  mark(shapeId: TLShapeId): void;
  /** Removes the fresh card if it is still empty; otherwise it is a card like any other from now on. */
  settle(): void;
  stop(): void;
}

/** Watches over the card that was just made until typing in it ends. */
export function watchFreshCards(
  editor: Editor,
  board: Pick<BoardConnection, "journey" | "live" | "undo" | "awareness" | "roster">,
): FreshCardShapes {
  const fresh = openFreshCards({
    ...board,
    isWrittenInByOthers: (id) => isWrittenInByOthers(board.awareness, id),
    mayChangeCards: () => mayChange(board.roster.reading(), "content"),
  });
  let marked: TLShapeId | null = null;
  let wasTypedIn = false;

  const stopWatching = react("leave a fresh card", () => {
    const editing = editor.getEditingShapeId();
    if (marked === null) return;
    if (editing === marked) wasTypedIn = true;
    else if (wasTypedIn) {
      const left = marked;
      // Not within the reaction; by then another card may have been made, which is not to be settled.
      queueMicrotask(() => marked === left && fresh.settle());
    }
  });
  return {
    mark(shapeId) {
      marked = shapeId;
      wasTypedIn = false;
      fresh.mark(CardId.parse(shapeId.slice(shapeId.indexOf(".") + 1)));
    },
    settle: () => void fresh.settle(),
    stop() {
      stopWatching();
      fresh.settle();
    },
  };
}
