import { useState } from "react";
import { isBacked, type Board, type CardId } from "@cojourney/journey-model";

/** The cards that rest on evidence; the same set until one comes or goes, since every card hears of a new one. */
export function useBackedCards(board: Board): ReadonlySet<CardId> {
  const [kept, keep] = useState(() => ({ board, ids: backedOn(board) }));
  if (kept.board === board) return kept.ids;
  const ids = backedOn(board);
  const isSame = ids.size === kept.ids.size && [...ids].every((id) => kept.ids.has(id));
  keep({ board, ids: isSame ? kept.ids : ids });
  return isSame ? kept.ids : ids;
}

function backedOn(board: Board): ReadonlySet<CardId> {
  const ids = new Set<CardId>();
  for (const card of board.cards.values()) if (isBacked(board, card)) ids.add(card.id);
  return ids;
}
