import type { Board } from "#entities/board.ts";
import { byRank } from "#entities/by-rank.ts";
import type { ParkedCard } from "#entities/card.ts";

/** What was set aside, in the order of the parking lot. */
export function parkedInOrder({ parked }: Pick<Board, "parked">): readonly ParkedCard[] {
  return [...parked.values()].toSorted((a, b) =>
    byRank({ rank: a.parked, id: a.id }, { rank: b.parked, id: b.id }),
  );
}
