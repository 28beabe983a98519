import { z } from "zod";
import { JourneyId } from "#entities/ids.ts";
import { AgendaStep, AgendaStepFields, MAX_AGENDA_STEPS } from "#workshop/agenda.ts";
import { Draft } from "#workshop/draft.ts";
import { PlaceOnBoard } from "#workshop/place-on-board.ts";
import { MAX_VOTES_EACH, VoteSettings } from "#workshop/vote-round.ts";

const Id = z.string().min(1).max(64);
const LaneKinds = z.array(z.string().min(1).max(64)).max(40);

/** Whether each of them has an id of its own. */
function haveOwnIds(all: readonly { readonly id: string }[]): boolean {
  return new Set(all.map(({ id }) => id)).size === all.length;
}

/** What people show for a moment. */
export const Reaction = z.enum(["clap", "thumbsUp", "heart", "laugh", "surprise", "thanks"]);
export type Reaction = z.infer<typeof Reaction>;

/** What somebody asks of the workshop. Each says the whole of what it wants, so that twice is as once. */
export const WorkshopCommand = z.discriminatedUnion("type", [
  // Agenda: facilitators.
  /** In place of all that is on the agenda; refused while the room is in a step that goes. */
  z.object({
    type: z.literal("setAgenda"),
    steps: z.array(AgendaStep).max(MAX_AGENDA_STEPS).refine(haveOwnIds, "Each id once"),
  }),
  /** A new step behind another one; null for the first place. */
  z.object({ type: z.literal("addStep"), step: AgendaStep, afterId: Id.nullable() }),
  z.object({ type: z.literal("changeStep"), id: Id, fields: AgendaStepFields.partial() }),
  z.object({ type: z.literal("moveStep"), id: Id, afterId: Id.nullable() }),
  z.object({ type: z.literal("removeStep"), id: Id }),
  /**
   * Moves the room: mode, timer, focus and locks change for everybody together. `votes` opens the round of a
   * step in which people vote. Null ends the agenda.
   */
  z.object({ type: z.literal("goToStep"), id: Id.nullable(), votes: VoteSettings.nullable() }),

  // Timer: facilitators.
  z.object({ type: z.literal("startTimer"), lengthMs: z.number().min(1_000).max(36_000_000) }),
  z.object({ type: z.literal("pauseTimer") }),
  z.object({ type: z.literal("resumeTimer") }),
  z.object({ type: z.literal("addTime"), ms: z.number().min(-3_600_000).max(3_600_000) }),
  z.object({ type: z.literal("endTimer") }),

  // Private writing: facilitators, but for one's own drafts.
  z.object({ type: z.literal("startWriting"), laneKinds: LaneKinds, isAnonymous: z.boolean() }),
  /** Drafts are taken for a moment more; then nobody writes any more. */
  z.object({ type: z.literal("stopWriting"), writingId: Id }),
  /** Of writing that has stopped. Everybody's cards; those of one more person, chosen by lot; or of one person, when names are shown. */
  z.object({
    type: z.literal("reveal"),
    writingId: Id,
    whose: z.discriminatedUnion("type", [
      z.object({ type: z.literal("everybody") }),
      z.object({ type: z.literal("next") }),
      z.object({ type: z.literal("person"), personId: Id }),
    ]),
  }),
  /** Ends it, and throws away what was not revealed. */
  z.object({ type: z.literal("discardWriting"), writingId: Id }),
  /** Participants and facilitators, their own. */
  z.object({ type: z.literal("putDraft"), writingId: Id, draft: Draft }),
  z.object({ type: z.literal("removeDraft"), writingId: Id, draftId: Id }),

  // Votes: facilitators open and close.
  z.object({ type: z.literal("openRound"), settings: VoteSettings }),
  z.object({ type: z.literal("closeRound"), roundId: Id }),
  /** Participants and facilitators: so many of my votes are on this card from now on. */
  z.object({
    type: z.literal("vote"),
    roundId: Id,
    cardId: Id,
    count: z.number().int().min(0).max(MAX_VOTES_EACH),
  }),
  z.object({ type: z.literal("setDone"), roundId: Id, isDone: z.boolean() }),

  // Following: facilitators.
  z.object({ type: z.literal("present"), isOn: z.boolean() }),
  z.object({ type: z.literal("spotlight"), place: PlaceOnBoard.nullable() }),

  // Groups: facilitators.
  z.object({
    type: z.literal("setGroups"),
    groups: z
      .array(
        z.object({
          id: Id,
          name: z.string().max(200),
          journeyId: JourneyId.nullable(),
          memberIds: z.array(Id).max(2_000),
        }),
      )
      .max(50)
      .refine(haveOwnIds, "Each id once"),
  }),
  z.object({ type: z.literal("split"), isSplit: z.boolean() }),

  // Small things: everybody but viewers, unless it says so.
  z.object({ type: z.literal("raiseHand"), isRaised: z.boolean() }),
  /** Facilitators. */
  z.object({ type: z.literal("lowerHand"), personId: Id }),
  z.object({ type: z.literal("setReady"), isReady: z.boolean() }),
  /** Facilitators: nobody is ready any more. */
  z.object({ type: z.literal("clearReady") }),
  /** Viewers may too. Nothing of it is kept. */
  z.object({ type: z.literal("react"), reaction: Reaction }),
  /** Facilitators. */
  z.object({ type: z.literal("askCheckIn"), question: z.string().trim().min(1).max(500) }),
  z.object({ type: z.literal("answerCheckIn"), checkInId: Id, text: z.string().max(500) }),
  /** Facilitators. */
  z.object({ type: z.literal("endCheckIn"), checkInId: Id }),

  // Locks: facilitators.
  z.object({ type: z.literal("setExempt"), personId: Id, isExempt: z.boolean() }),
]);
export type WorkshopCommand = z.infer<typeof WorkshopCommand>;

/** Why the workshop stayed as it was. */
export const WorkshopRefusal = z.enum([
  /** The role does not allow it. */
  "NotAllowed",
  "StepUnknown",
  "AgendaFull",
  /** The agenda cannot be replaced while the room is in a step. */
  "AgendaRuns",
  "NoTimer",
  /** Private writing goes on, or has cards that nobody has seen: reveal or discard them first. */
  "WritingOpen",
  /** Somebody may still be writing: stop it first. */
  "WritingGoesOn",
  /** There is no such private writing any more. */
  "WritingOver",
  /** Nobody writes any more: it waits to be revealed. */
  "WritingStopped",
  "NothingToReveal",
  /** Who wrote what is not known to anybody: cards come by lot, or all together. */
  "Anonymous",
  "TooManyDrafts",
  /** A round is open: close it first. */
  "RoundOpen",
  "RoundClosed",
  "NotInRound",
  /** More votes than everybody has. */
  "VotesUsed",
  /** More votes on one card than may be. */
  "TooManyOnOne",
  "CheckInOver",
  "PersonUnknown",
]);
export type WorkshopRefusal = z.infer<typeof WorkshopRefusal>;
