import { useEffect, useMemo } from "react";
import { useAttention } from "#features/map-view/attention.ts";
import { useBoard } from "#sync/board-context.tsx";
import { isWrittenInByOthers } from "#sync/presence.ts";
import { mayChange } from "#sync/roster.ts";
import { openFreshCards, type FreshCards } from "#text/fresh-cards.ts";

/** Watches over the card that was just made in a journey until this person writes elsewhere or nowhere. */
export function useFreshCards(): FreshCards {
  const board = useBoard();
  const attention = useAttention();
  const fresh = useMemo(
    () =>
      openFreshCards({
        ...board,
        isWrittenInByOthers: (id) => isWrittenInByOthers(board.awareness, id),
        mayChangeCards: () => mayChange(board.roster.reading(), "content"),
      }),
    [board],
  );
  useEffect(
    () =>
      attention.subscribe(() => {
        const id = fresh.current();
        if (id !== null && attention.now().editing !== `card:${id}`) fresh.settle();
      }),
    [attention, fresh],
  );
  // By itself: a lock makes the attention another one, and whoever is writing then writes on.
  useEffect(() => () => void fresh.settle(), [fresh]);
  return fresh;
}
