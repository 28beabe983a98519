import { z } from "zod";
import { Reaction } from "#workshop/command.ts";
import { WorkshopNews } from "#workshop/view.ts";

/** Server to client, as JSON: what goes on in the workshop. */
export const WorkshopMessage = z.discriminatedUnion("type", [
  /** What changed about it, as far as the reader may know it; all of it to somebody who comes in. */
  z.object({
    type: z.literal("news"),
    /** The server's clock, in ms since 1970. */
    nowMs: z.number(),
    news: WorkshopNews,
  }),
  /** Somebody shows something for a moment. */
  z.object({ type: z.literal("reaction"), personId: z.string(), reaction: Reaction }),
]);
export type WorkshopMessage = z.infer<typeof WorkshopMessage>;
