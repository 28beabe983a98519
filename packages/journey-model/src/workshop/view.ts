import { z } from "zod";
import { AgendaStep, Agenda } from "#workshop/agenda.ts";
import { Draft } from "#workshop/draft.ts";
import { PlaceOnBoard } from "#workshop/place-on-board.ts";
import { CheckIn, Groups, Timer, WorkshopState, Writing } from "#workshop/state.ts";
import { Ballot, VoteRound } from "#workshop/vote-round.ts";

/** What one person is told of a workshop; part by part, as each changes. */
export const WorkshopView = z.object({
  /** The notes are empty for everybody but facilitators. */
  agenda: Agenda.extend({ steps: z.array(AgendaStep) }),
  timer: Timer.nullable(),
  presenterId: z.string().nullable(),
  spotlight: PlaceOnBoard.nullable(),
  writing: Writing.omit({ revealedIds: true })
    .extend({
      /** How many people have written something, revealed or not. */
      wrote: z.number(),
      /** Out of how many; see `takingPart`. Once writing has stopped, those who wrote. */
      writers: z.number(),
      /** How many of them have cards on the board. */
      revealed: z.number(),
      /** Who has cards that nobody has seen: for facilitators, once writing has stopped, when names are shown; else empty. */
      waitingIds: z.array(z.string()),
    })
    .nullable(),
  round: VoteRound.extend({
    /** How many people have used all their votes or say that they are done. */
    done: z.number(),
    /** Out of how many; see `takingPart`. */
    voters: z.number(),
  }).nullable(),
  groups: Groups,
  hands: WorkshopState.shape.hands,
  readyIds: z.array(z.string()),
  checkIn: CheckIn.nullable(),
  exemptIds: z.array(z.string()),
  /** Of nobody else. */
  myDrafts: z.array(Draft),
  myBallot: Ballot.nullable(),
});
export type WorkshopView = z.infer<typeof WorkshopView>;

/** The parts of a view that changed. */
export const WorkshopNews = WorkshopView.partial().extend({
  /** In place of the round, where these are all that changed about it: a round may name two thousand cards. */
  roundDone: z.number().optional(),
  roundVoters: z.number().optional(),
});
export type WorkshopNews = z.infer<typeof WorkshopNews>;

/** A view after news of it. Parts that the news does not name are the very same. */
export function withNews(
  view: WorkshopView,
  { roundDone, roundVoters, ...parts }: WorkshopNews,
): WorkshopView {
  const next: WorkshopView = Object.assign({}, view, parts);
  const { round } = next;
  if (!round || (roundDone === undefined && roundVoters === undefined)) return next;
  const { done, voters } = round;
  return { ...next, round: { ...round, done: roundDone ?? done, voters: roundVoters ?? voters } };
}
