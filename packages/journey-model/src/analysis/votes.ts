import type { Board } from "#entities/board.ts";
import type { VoteResult } from "#entities/vote-result.ts";

/** How many votes a card has over all rounds of a board, by its id; a card without any is not in it. */
export function votesByCard({ votes }: Pick<Board, "votes">): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const { results } of votes.values())
    for (const { cardId, votes: given } of results)
      total.set(cardId, (total.get(cardId) ?? 0) + given);
  return total;
}

/** The rounds in the order in which they were closed, ties by id. */
export function closedRounds({ votes }: Pick<Board, "votes">): readonly VoteResult[] {
  return [...votes.values()].toSorted(
    (a, b) => a.closedAt - b.closedAt || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
