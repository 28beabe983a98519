import type { VoteResult } from "@cojourney/journey-model";

/** A round in which each of these cards got a vote. */
export function roundOn(...cardIds: readonly string[]): VoteResult {
  return {
    id: "round",
    title: "Which first?",
    startedAt: 1,
    closedAt: 2,
    votesEach: 3,
    maxOnOne: 2,
    isNamed: false,
    isWeighted: false,
    voters: 1,
    results: cardIds.map((cardId) => ({ cardId, votes: 1, by: [] })),
  };
}
