import { z } from "zod";

/**
 * What a facilitator can lock for participants.
 *
 * - `structure`: personas, journeys, phases, steps, lanes, the board's name and lists
 * - `content`: cards, emotions and what else the method writes down
 * - `drawing`: what is drawn freely on the canvas
 */
export const LockGroup = z.enum(["structure", "content", "drawing"]);
export type LockGroup = z.infer<typeof LockGroup>;
