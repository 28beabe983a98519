import { z } from "zod";
import { JourneyId, PersonaId, PhaseId } from "#entities/ids.ts";
import { CanvasPoint, Note, Title } from "#entities/text.ts";

/** A way back: this persona returns from one phase to an earlier one. */
export const Loop = z.object({ from: PhaseId, to: PhaseId });
export type Loop = z.infer<typeof Loop>;

/** More loops than these are not read. */
export const MAX_LOOPS = 100;

/** The path of one persona to one goal, in one state. */
export const Journey = z.object({
  id: JourneyId,
  personaId: PersonaId,
  /** As it is today, or as we want it to be. */
  state: z.enum(["current", "future"]).catch("current"),
  /** Top left corner of the map on the canvas, px at zoom 1. */
  origin: CanvasPoint,
  /** The journey this one was copied from; its phases, steps and lanes then keep a link to theirs. */
  copiedFrom: JourneyId.nullable().catch(null),
  loops: z.array(Loop).max(MAX_LOOPS).catch([]),
  title: Title,
  /** Scope card. */
  goal: Note,
  start: Note,
  end: Note,
  businessPart: Note,
  measure: Note,
  /** Scenario. */
  situation: Note,
  trigger: Note,
  need: Note,
  expectation: Note,
});
export type Journey = z.infer<typeof Journey>;
