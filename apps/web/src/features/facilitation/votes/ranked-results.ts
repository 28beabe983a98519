import type { VoteResult } from "@cojourney/journey-model/workshop";

export type RankedCard = VoteResult["results"][number] & {
  /** From 1; cards with as many votes share it, and the ranks after them are left out. */
  readonly rank: number;
};

/** The cards of a result in order, with their ranks. */
export function rankedResults({ results }: Pick<VoteResult, "results">): readonly RankedCard[] {
  let rank = 1;
  return results.map((one, at) => {
    if (one.votes !== results[at - 1]?.votes) rank = at + 1;
    return { ...one, rank };
  });
}
