import { z } from "zod";
import { CardId, JourneyId, LaneId, StepId } from "#entities/ids.ts";
import { VoteResult } from "#entities/vote-result.ts";
import { Agenda } from "#workshop/agenda.ts";
import { Ballot, VoteRound } from "#workshop/vote-round.ts";
import { Draft } from "#workshop/draft.ts";
import { PlaceOnBoard } from "#workshop/place-on-board.ts";

const PersonId = z.string().min(1).max(64);
/** Without a limit: a list that grows with who comes by must never make the whole record unreadable. */
const PersonIds = z.array(PersonId);
/** Ms since 1970 of the server's clock. */
const Moment = z.number();

/** A clock that counts down. Exactly one of `endsAt` and `leftMs` is there: it runs, or it stands still. */
export const Timer = z.object({
  lengthMs: z.number().min(0),
  endsAt: Moment.nullable(),
  leftMs: z.number().min(0).nullable(),
});
export type Timer = z.infer<typeof Timer>;

/** Private writing that goes on, or whose cards are being revealed. */
export const Writing = z.object({
  id: z.string().min(1).max(64),
  /** Kinds of lanes that are written in; none for all. */
  laneKinds: z.array(z.string().max(64)).max(40),
  /** Fixed before anybody writes. */
  isAnonymous: z.boolean(),
  startedAt: Moment,
  /** Once the facilitator has ended it: until then what is under way still counts; null before and after. */
  stopsAt: Moment.nullable().default(null),
  /** Nobody writes any more: what there is waits to be revealed. */
  isStopped: z.boolean(),
  /** Whose cards are on the board; of anonymous writing ids that stand for nobody, as many as people. */
  revealedIds: PersonIds,
});
export type Writing = z.infer<typeof Writing>;

/** A part of the people who work on a journey of their own for a while. */
export const Group = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(200),
  journeyId: JourneyId.nullable(),
  memberIds: PersonIds,
});
export type Group = z.infer<typeof Group>;

export const Groups = z.object({ isSplit: z.boolean(), groups: z.array(Group).max(50) });
export type Groups = z.infer<typeof Groups>;

/** A question to begin with, and what everybody answered. */
export const CheckIn = z.object({
  id: z.string().min(1).max(64),
  question: z.string().max(500),
  answers: z.array(z.object({ personId: PersonId, text: z.string().max(500) })),
});
export type CheckIn = z.infer<typeof CheckIn>;

/**
 * A change of the board that follows from what was decided. It is stored with the decision and carried out
 * after it, as often as it takes: carried out twice it is as carried out once.
 */
export const BoardEdit = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("placeCards"),
    id: z.string().min(1).max(64),
    /** In the order in which they come into their cells. */
    cards: z.array(
      z.object({
        id: CardId,
        stepId: StepId,
        laneId: LaneId,
        title: z.string(),
        /** Null when it was written anonymously. */
        author: z.string().nullable(),
      }),
    ),
  }),
  z.object({
    type: z.literal("keepVotes"),
    id: z.string().min(1).max(64),
    result: VoteResult,
  }),
]);
export type BoardEdit = z.infer<typeof BoardEdit>;

/** What a workshop is at: the server's, stored as one record, and never in the board's document. */
export const WorkshopState = z.object({
  agenda: Agenda,
  timer: Timer.nullable(),
  /** Whom everybody follows. */
  presenterId: PersonId.nullable(),
  /** What everybody is shown. */
  spotlight: PlaceOnBoard.nullable(),
  writing: Writing.nullable(),
  round: VoteRound.nullable(),
  groups: Groups,
  /** Raised hands, first raised first. */
  hands: z.array(z.object({ personId: PersonId, since: Moment })),
  readyIds: PersonIds,
  checkIn: CheckIn.nullable(),
  /** Who may edit in spite of locks. */
  exemptIds: PersonIds,
  /** What has to be done to the board still, in this order. */
  pending: z.array(BoardEdit),
});
export type WorkshopState = z.infer<typeof WorkshopState>;

/** A board of which no workshop was ever held. */
export const noWorkshop: WorkshopState = {
  agenda: { steps: [], currentId: null, startedAt: null, doneIds: [] },
  timer: null,
  presenterId: null,
  spotlight: null,
  writing: null,
  round: null,
  groups: { isSplit: false, groups: [] },
  hands: [],
  readyIds: [],
  checkIn: null,
  exemptIds: [],
  pending: [],
};

/** All that the server holds of a workshop. Ballots and drafts are records of their own: a person's change touches nobody else's. */
export interface Workshop {
  readonly state: WorkshopState;
  /** Of the open round, by person. */
  readonly ballotsByPerson: ReadonlyMap<string, Ballot>;
  /** By person, in the order in which they were written. */
  readonly draftsByPerson: ReadonlyMap<string, readonly Draft[]>;
}
