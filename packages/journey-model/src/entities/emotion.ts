import { z } from "zod";

/** How the persona feels in one step. Stored as one value: a later one wins as a whole. */
export const Emotion = z.object({
  /** -2 very bad .. +2 very good, in whole steps. */
  score: z.int().min(-2).max(2),
  label: z.string().max(200).catch(""),
});
export type Emotion = z.infer<typeof Emotion>;
