import { z } from "zod";
import { PhaseId, StepId } from "#entities/ids.ts";
import { Rank, Title } from "#entities/text.ts";

/** Where a step stands. One value, so two concurrent moves never mix their halves. */
export const StepPlace = z.object({ phaseId: PhaseId, rank: Rank });
export type StepPlace = z.infer<typeof StepPlace>;

/** One moment in time inside a phase: a column of the map. */
export const Step = z.object({
  id: StepId,
  place: StepPlace,
  /** What it was copied from when its journey was copied as a future one; absent when it was made here. */
  copiedFrom: StepId.optional().catch(undefined),
  title: Title,
});
export type Step = z.infer<typeof Step>;
