import { z } from "zod";
import { cleanText } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import type { Refusal } from "#commands/refusal.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { Channel, MAX_CHANNELS } from "#entities/board-meta.ts";
import { err, ok, type Result } from "#result.ts";

const Channels = z
  .array(Channel.extend({ name: Channel.shape.name.min(1) }))
  .max(MAX_CHANNELS)
  .refine((list) => isUnique(list.map(({ id }) => id)), "Two channels have the same id.")
  .refine(
    (list) => isUnique(list.map(({ name }) => name.toLowerCase())),
    "Two channels have the same name.",
  );

/**
 * Makes this the board's list of channels, in this order. Of two lists at the same moment one wins
 * whole. Cards keep the id of a channel that left the list, and show it again when it returns.
 */
export function setChannels(
  journey: JourneyDoc,
  channels: readonly Channel[],
): Result<void, Refusal> {
  const clean = channels.map(({ id, name }) => ({ id, name: cleanText(name).trim() }));
  const { success, data, error } = Channels.safeParse(clean);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  commit(journey, () => journey.meta.set("channels", data));
  return ok(undefined);
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
