import { type Board, type Findings, findingsOf, type PlacedCard } from "@cojourney/journey-model";

/**
 * What matters on a board, each card told once: what a future journey copied stands in every list where it is
 * now, and not again where it was copied to. How the two differ is told by their comparison.
 */
export function findingsToldOnce(board: Board): Findings {
  const findings = findingsOf(board);
  return {
    ...findings,
    pains: withoutCopies(findings.pains),
    gains: withoutCopies(findings.gains),
    opportunities: withoutCopies(findings.opportunities),
    solutions: withoutCopies(findings.solutions),
    momentsOfTruth: withoutCopies(findings.momentsOfTruth),
    dropOffs: withoutCopies(findings.dropOffs),
  };
}

/** A copy whose original is no longer in the list, since somebody changed its kind, stays. */
function withoutCopies(placed: readonly PlacedCard[]): readonly PlacedCard[] {
  const listed = new Set(placed.map(({ card }) => card.id));
  return placed.filter(
    ({ card: { copiedFrom }, journey }) =>
      journey.journey.state === "current" || copiedFrom === undefined || !listed.has(copiedFrom),
  );
}
