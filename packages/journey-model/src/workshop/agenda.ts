import { z } from "zod";
import { LockGroup } from "#entities/lock-group.ts";
import { TITLE_MAX_LENGTH } from "#entities/text.ts";

/** Most steps of an agenda. */
export const MAX_AGENDA_STEPS = 60;
/** Longest running text of an agenda step, in UTF-16 code units. */
export const AGENDA_TEXT_MAX_LENGTH = 2_000;

/** What people do in a step: write on the board, write for themselves first, vote, or talk. */
export const AgendaMode = z.enum(["writeTogether", "writePrivately", "vote", "discuss"]);
export type AgendaMode = z.infer<typeof AgendaMode>;

const Text = z.string().max(AGENDA_TEXT_MAX_LENGTH);

/** What a facilitator writes down of a step of the agenda. */
export const AgendaStepFields = z.object({
  title: z.string().max(TITLE_MAX_LENGTH),
  /** What this step is for, in one sentence. */
  goal: Text,
  /** What participants do, in one sentence to them. */
  task: Text,
  /** How long it takes; 0 for a step without a timer. */
  minutes: z.number().min(0).max(600),
  mode: AgendaMode,
  /** Whether what is written privately comes on the board without a name. Only for `writePrivately`. */
  isAnonymous: z.boolean(),
  /** Kinds of the lanes that this step is about, by the registry's key; none for the whole journey. */
  laneKinds: z.array(z.string().min(1).max(64)).max(40),
  /** What participants may not change meanwhile. */
  locks: z.array(LockGroup).max(3),
  /** How one sees that it is done. */
  doneCheck: Text,
  /** For facilitators only: nobody else is ever sent this. */
  notes: Text,
});
export type AgendaStepFields = z.infer<typeof AgendaStepFields>;

export const AgendaStep = AgendaStepFields.extend({ id: z.string().min(1).max(64) });
export type AgendaStep = z.infer<typeof AgendaStep>;

export const Agenda = z.object({
  steps: z.array(AgendaStep).max(MAX_AGENDA_STEPS),
  /** Where the room is; null before the first step and after the last. */
  currentId: z.string().max(64).nullable(),
  /** Since when, in ms since 1970 of the server's clock. */
  startedAt: z.number().nullable(),
  /** Steps that the room has been in. */
  doneIds: z.array(z.string().max(64)).max(MAX_AGENDA_STEPS),
});
export type Agenda = z.infer<typeof Agenda>;
