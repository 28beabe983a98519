import type { WorkshopRefusal } from "#workshop/command.ts";
import { closeRound, votesIn } from "#workshop/close-round.ts";
import type { Actor, Surroundings } from "#workshop/decision.ts";
import {
  becomes,
  facilitators,
  staysAsItIs,
  writers,
  type Rules,
  type Ruling,
  type Situation,
} from "#workshop/rule.ts";
import { isSameValue } from "#workshop/same-value.ts";
import type { Workshop } from "#workshop/state.ts";
import {
  FACILITATOR_WEIGHT,
  type Ballot,
  type VoteRound,
  type VoteSettings,
} from "#workshop/vote-round.ts";
import { err, ok, type Result } from "#result.ts";

const MINUTE_MS = 60_000;

/** A round that opens now. */
export function openedRound(settings: VoteSettings, { nowMs, newId }: Surroundings): VoteRound {
  const { minutes } = settings;
  const endsAt = minutes === null ? null : nowMs + minutes * MINUTE_MS;
  return { ...settings, id: newId(), startedAt: nowMs, endsAt };
}

/**
 * Rounds of votes. A vote says how many of mine are on one card from now on: a double click or a message
 * that comes twice counts once, and whatever is refused leaves the ballot as it was.
 */
export const voteRules: Rules<"openRound" | "closeRound" | "vote" | "setDone"> = {
  openRound: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { settings }) =>
      workshop.state.round
        ? err("RoundOpen")
        : becomes(workshop, { round: openedRound(settings, surroundings) }),
  },
  closeRound: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { roundId }) =>
      workshop.state.round?.id === roundId
        ? ok({ workshop: closeRound(workshop, surroundings), consequences: [] })
        : staysAsItIs(workshop),
  },
  vote: {
    mayBeGivenBy: writers,
    decide: (situation, { roundId, cardId, count }) => {
      const found = roundIn(situation.workshop, roundId);
      if (!found.ok) return found;
      const { targetIds, maxOnOne, votesEach } = found.value;
      if (!targetIds.includes(cardId)) return err("NotInRound");
      if (count > maxOnOne) return err("TooManyOnOne");
      const ballot = ballotOf(situation, found.value);
      if (count === (ballot.counts[cardId] ?? 0)) return staysAsItIs(situation.workshop);
      const { [cardId]: _before, ...others } = ballot.counts;
      const counts = count === 0 ? others : { ...others, [cardId]: count };
      if (votesIn({ counts }) > votesEach) return err("VotesUsed");
      // Who votes again is not done after all.
      const weight = weightOf(situation.actor, found.value);
      return withBallot(situation, { ...ballot, counts, weight, isDone: false });
    },
  },
  setDone: {
    mayBeGivenBy: writers,
    decide: (situation, { roundId, isDone }) => {
      const found = roundIn(situation.workshop, roundId);
      if (!found.ok) return found;
      return withBallot(situation, { ...ballotOf(situation, found.value), isDone });
    },
  },
};

/** Whether somebody has nothing left to give, or says that they are done. */
export function isDoneWith({ votesEach }: VoteRound, ballot: Ballot): boolean {
  return ballot.isDone || votesIn(ballot) >= votesEach;
}

function roundIn({ state }: Workshop, roundId: string): Result<VoteRound, WorkshopRefusal> {
  return state.round?.id === roundId ? ok(state.round) : err("RoundClosed");
}

function ballotOf({ workshop, actor }: Situation, round: VoteRound): Ballot {
  const empty = { roundId: round.id, counts: {}, isDone: false, weight: weightOf(actor, round) };
  return workshop.ballotsByPerson.get(actor.personId) ?? empty;
}

/** By the role that somebody has when they vote. */
function weightOf({ role }: Actor, { isWeighted }: VoteRound): number {
  return isWeighted && role === "facilitator" ? FACILITATOR_WEIGHT : 1;
}

/** A ballot with nothing on it is none. */
function withBallot({ workshop, actor }: Situation, ballot: Ballot): Ruling {
  const { ballotsByPerson } = workshop;
  const isEmpty = !ballot.isDone && votesIn(ballot) === 0;
  const before = ballotsByPerson.get(actor.personId);
  if (isEmpty ? !before : isSameValue(before, ballot)) return staysAsItIs(workshop);
  const changed = new Map(ballotsByPerson).set(actor.personId, ballot);
  if (isEmpty) changed.delete(actor.personId);
  return ok({ workshop: { ...workshop, ballotsByPerson: changed }, consequences: [] });
}
