import type { VoteResult } from "#entities/vote-result.ts";
import type { Surroundings } from "#workshop/decision.ts";
import type { Workshop } from "#workshop/state.ts";
import { withState } from "#workshop/rule.ts";
import type { Ballot, VoteRound } from "#workshop/vote-round.ts";

/**
 * Closes the open round: what came of it will be kept with the board, and the ballots are gone for good. A
 * round whose time is up closed at that moment, however late this is called.
 */
export function closeRound(workshop: Workshop, surroundings: Surroundings): Workshop {
  const { round, pending } = workshop.state;
  if (!round) return workshop;
  const closedAt = Math.min(round.endsAt ?? surroundings.nowMs, surroundings.nowMs);
  const result = countVotes(round, workshop.ballotsByPerson, closedAt, surroundings.nameOf);
  const edit = { type: "keepVotes" as const, id: round.id, result };
  const closed = withState(workshop, { round: null, pending: [...pending, edit] });
  return { ...closed, ballotsByPerson: new Map() };
}

type VotesOnCard = VoteResult["results"][number];

/** Counts a round. Of an anonymous one nothing says who voted for what, nor in which order people did. */
function countVotes(
  round: VoteRound,
  ballotsByPerson: ReadonlyMap<string, Ballot>,
  closedAt: number,
  nameOf: (personId: string) => string | null,
): VoteResult {
  const { id, title, startedAt, votesEach, maxOnOne, isNamed, isWeighted } = round;
  const onCards = new Map<string, VotesOnCard>();
  const ballots = [...ballotsByPerson].filter(([, ballot]) => votesIn(ballot) > 0);
  for (const [personId, { counts, weight }] of ballots)
    for (const [cardId, count] of Object.entries(counts)) {
      const onCard = onCards.get(cardId) ?? { cardId, votes: 0, by: [] };
      const votes = count * weight;
      onCard.votes += votes;
      if (isNamed) onCard.by.push({ personId, name: nameOf(personId) ?? "", votes });
      onCards.set(cardId, onCard);
    }
  const results = [...onCards.values()]
    .map((onCard) => ({ ...onCard, by: onCard.by.toSorted(byVotesThen("personId")) }))
    .toSorted(byVotesThen("cardId"));
  return {
    id,
    title,
    startedAt,
    closedAt,
    votesEach,
    maxOnOne,
    isNamed,
    isWeighted,
    voters: ballots.length,
    results,
  };
}

/** How many votes somebody has given. */
export function votesIn({ counts }: Pick<Ballot, "counts">): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function byVotesThen<K extends string>(key: K) {
  type Counted = { readonly votes: number } & Readonly<Record<K, string>>;
  return (a: Counted, b: Counted): number => b.votes - a.votes || (a[key] < b[key] ? -1 : 1);
}
