import { z } from "zod";
import { JourneyId, PhaseId } from "#entities/ids.ts";
import { Rank, Title } from "#entities/text.ts";

/** Where a phase stands. One value, so two concurrent moves never mix their halves. */
export const PhasePlace = z.object({ journeyId: JourneyId, rank: Rank });
export type PhasePlace = z.infer<typeof PhasePlace>;

/** A high-level group of steps. */
export const Phase = z.object({
  id: PhaseId,
  place: PhasePlace,
  /** What it was copied from when its journey was copied as a future one; absent when it was made here. */
  copiedFrom: PhaseId.optional().catch(undefined),
  /** The framework phase it came from, as "framework/phase"; null when people made it themselves. */
  frameworkPhase: z.string().max(130).nullable().catch(null),
  /** This persona passes over the phase. */
  skipped: z.boolean().catch(false),
  title: Title,
});
export type Phase = z.infer<typeof Phase>;
