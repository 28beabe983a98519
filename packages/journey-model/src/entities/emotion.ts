import { z } from "zod";
import { LABEL_MAX_LENGTH } from "#entities/text.ts";

/** How the persona feels in one step. Stored as one value: a later one wins as a whole. */
export const Emotion = z.object({
  /** -2 very bad .. +2 very good, in whole steps. */
  score: z.int().min(-2).max(2),
  label: z.string().max(LABEL_MAX_LENGTH).catch(""),
});
export type Emotion = z.infer<typeof Emotion>;
