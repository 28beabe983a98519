import { type Board, type Findings, findingsOf, type PlacedCard } from "@cojourney/journey-model";

/**
 * What matters on a board, each card told once: what a future journey copied stands in every list where it is
 * now, and not again where it was copied to. How the two differ is told by their comparison. Only a plan is told
 * where it was made: a copy with months of its own is in the list, and instead of an original without any.
 */
export function findingsToldOnce(board: Board): Findings {
  const findings = findingsOf(board);
  const planned = copiesPlanned(findings.solutions);
  return {
    ...findings,
    votes: votesWithPlans(findings, planned),
    pains: withoutCopies(findings.pains),
    gains: withoutCopies(findings.gains),
    opportunities: withoutCopies(findings.opportunities),
    solutions: withPlans(findings.solutions, planned),
    momentsOfTruth: withoutCopies(findings.momentsOfTruth),
    dropOffs: withoutCopies(findings.dropOffs),
  };
}

/** A copy whose original is no longer in the list, since somebody changed its kind, stays. */
function withoutCopies(placed: readonly PlacedCard[]): readonly PlacedCard[] {
  const listed = byId(placed);
  return placed.filter((one) => originalOf(one, listed) === undefined);
}

/** The copies that are to be done in other months than their originals, each with its original. */
function copiesPlanned(solutions: readonly PlacedCard[]): ReadonlyMap<PlacedCard, PlacedCard> {
  const listed = byId(solutions);
  return new Map(
    solutions.flatMap((copy) => {
      const original = originalOf(copy, listed);
      const [months, before] = [copy.card.period, original?.card.period];
      if (!original || !months) return [];
      const isSame = months.from === before?.from && months.to === before.to;
      return isSame ? [] : [[copy, original] as const];
    }),
  );
}

function withPlans(
  solutions: readonly PlacedCard[],
  planned: ReadonlyMap<PlacedCard, PlacedCard>,
): readonly PlacedCard[] {
  const originals = new Set(planned.values());
  const told = new Set(
    withoutCopies(solutions).filter((one) => one.card.period !== null || !originals.has(one)),
  );
  return solutions.filter((one) => told.has(one) || planned.has(one));
}

/** What was voted on a solution counts for the copy that is told instead of it. */
function votesWithPlans(
  { votes }: Findings,
  planned: ReadonlyMap<PlacedCard, PlacedCard>,
): Findings["votes"] {
  const told = new Map(votes);
  for (const [copy, original] of planned) {
    const given = votes.get(original.card.id) ?? 0;
    if (original.card.period === null && given > 0)
      told.set(copy.card.id, given + (votes.get(copy.card.id) ?? 0));
  }
  return told;
}

function byId(placed: readonly PlacedCard[]): ReadonlyMap<string, PlacedCard> {
  return new Map(placed.map((one) => [one.card.id, one]));
}

/** What a card in a future journey was copied from, as far as it is listed too. */
function originalOf(
  { card: { copiedFrom }, journey }: PlacedCard,
  listed: ReadonlyMap<string, PlacedCard>,
): PlacedCard | undefined {
  if (journey.journey.state === "current" || copiedFrom === undefined) return undefined;
  return listed.get(copiedFrom);
}
