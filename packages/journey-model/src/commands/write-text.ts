import diff from "fast-diff";
import * as Y from "yjs";
import { cleanText } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { maxLengthOf, type TextTarget } from "#document/text-fields.ts";
import { err, ok, type Result } from "#result.ts";

/** The shared text behind a field, for an editor that shows it live; null when its record is gone. */
export function textAt(journey: JourneyDoc, { root, id, field }: TextTarget): Y.Text | null {
  const text = recordIn(journey[root], id)?.get(field);
  return text instanceof Y.Text ? text : null;
}

/**
 * Makes a text say `next`, touching only the characters that differ, so that two people who type in
 * one text at once both keep theirs. `caret` (offset in `next` after the edit) settles which of
 * several equal characters was typed.
 */
export function writeText(
  journey: JourneyDoc,
  target: TextTarget,
  next: string,
  caret?: number,
): Result<void, Refusal> {
  const text = textAt(journey, target);
  if (!text) return missing(target.root, target.id);
  const limit = maxLengthOf(target);
  const clean = cleanText(next);
  const before = text.toString();
  if (clean.length > limit && clean.length > before.length)
    return err({ type: "TextTooLong", length: clean.length, limit });
  if (clean === before) return ok(undefined);
  commit(
    journey,
    () => {
      let at = 0;
      for (const [operation, part] of diff(before, clean, caretBefore(before, clean, caret))) {
        if (operation === diff.DELETE) text.delete(at, part.length);
        else {
          if (operation === diff.INSERT) text.insert(at, part);
          at += part.length;
        }
      }
    },
    `text:${target.root}/${target.id}/${target.field}`,
  );
  return ok(undefined);
}

/** Where the caret stood before the edit: what is behind it is the same before and after. */
function caretBefore(before: string, next: string, caret: number | undefined): number | undefined {
  if (caret === undefined) return undefined;
  const behind = next.length - caret;
  return behind >= 0 && behind <= before.length ? before.length - behind : undefined;
}
