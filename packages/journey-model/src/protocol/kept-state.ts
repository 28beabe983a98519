import { z } from "zod";

/**
 * Why a state of a board was kept.
 *
 * - `agendaStep`: the room moved on; `label` is the title of the step that began then
 * - `reveal`: what was written privately came on the board after this
 * - `massRemoval`: somebody removed many cards after this; `label` is their name
 * - `restore`: the board was set back to another state after this
 * - `byHand`: a facilitator wanted it kept; `label` is what they called it
 */
export const KeptReason = z.enum(["agendaStep", "reveal", "massRemoval", "restore", "byHand"]);
export type KeptReason = z.infer<typeof KeptReason>;

export const KEPT_LABEL_MAX_LENGTH = 200;

/** The board as it was at one moment, kept on the server. */
export const KeptState = z.object({
  id: z.string().min(1).max(64),
  /** Ms since 1970 of the server's clock. */
  atMs: z.number(),
  reason: KeptReason,
  /** Empty for none. */
  label: z.string().max(KEPT_LABEL_MAX_LENGTH),
  /** How many cards were on it. */
  cards: z.number().int().min(0),
  /** What it takes on the server's disk. */
  bytes: z.number().int().min(0),
});
export type KeptState = z.infer<typeof KeptState>;

/** Every state that is kept of a board, newest first. */
export const KeptStates = z.object({ states: z.array(KeptState) });
export type KeptStates = z.infer<typeof KeptStates>;

/** Keep the board as it is now, under this name. */
export const KeepState = z.object({ label: z.string().trim().max(KEPT_LABEL_MAX_LENGTH) });
export type KeepState = z.infer<typeof KeepState>;
