import { NOTE_MAX_LENGTH, TITLE_MAX_LENGTH } from "@cojourney/journey-model";
import type { WhyLeft } from "#import/import-plan.ts";
import { cutText } from "#text/cut-text.ts";

/**
 * The title and note of a card. Without a title the note becomes one; of what is too long the beginning
 * is taken, and the rest reported.
 */
export function titleAndNote(
  title: string,
  note: string,
  leave: (what: string, why: WhyLeft) => void,
): { readonly title: string; readonly note: string } {
  const [first, second] = title.trim() === "" ? [note, ""] : [title, note];
  return {
    title: cut(first.trim(), TITLE_MAX_LENGTH, leave),
    note: cut(second.trim(), NOTE_MAX_LENGTH, leave),
  };
}

function cut(text: string, limit: number, leave: (what: string, why: WhyLeft) => void): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  leave(whole.slice(limit), { kind: "tooLong", limit });
  return cutText(whole, limit);
}
