import { err, ok, type BoardMeta, type Result } from "@cojourney/journey-model";

/** The model's own limits: letters in UTF-16 code units. */
export const MAX_CHANNEL_NAME = 120;
export const MAX_CHANNELS = 200;

/** What is wrong with the name of a channel; each has a message that says what to do. */
export type ChannelNameProblem = "empty" | "taken" | "tooLong";

/** The name as it is stored, or why it cannot be: names differ within a list, capitals aside. */
export function checkChannelName(
  typed: string,
  others: BoardMeta["channels"],
): Result<string, ChannelNameProblem> {
  const name = typed.replaceAll(/\p{Cc}+/gu, " ").trim();
  if (name === "") return err("empty");
  if (name.length > MAX_CHANNEL_NAME) return err("tooLong");
  const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? err("taken") : ok(name);
}
