import { z } from "zod";
import { LaneId, StepId } from "#entities/ids.ts";
import { TITLE_MAX_LENGTH } from "#entities/text.ts";

/** Most drafts that one person may have at a time. */
export const MAX_DRAFTS_EACH = 200;

/** A card that only its author sees, until the facilitator reveals it. */
export const Draft = z.object({
  /** Made by its author's client; never the id of the card that it becomes. */
  id: z.string().min(1).max(64),
  stepId: StepId,
  laneId: LaneId,
  text: z.string().max(TITLE_MAX_LENGTH),
});
export type Draft = z.infer<typeof Draft>;
