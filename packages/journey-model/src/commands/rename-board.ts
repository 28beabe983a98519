import { cleanText } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import type { Refusal } from "#commands/refusal.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { TITLE_MAX_LENGTH } from "#entities/text.ts";
import { err, ok, type Result } from "#result.ts";

/** Gives the board another title; of two at the same moment, one whole title wins. */
export function renameBoard(journey: JourneyDoc, title: string): Result<void, Refusal> {
  const clean = cleanText(title).trim();
  if (clean.length > TITLE_MAX_LENGTH)
    return err({ type: "TextTooLong", length: clean.length, limit: TITLE_MAX_LENGTH });
  commit(journey, () => journey.meta.set("title", clean));
  return ok(undefined);
}
