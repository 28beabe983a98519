import { cleanLine } from "#text/clean-text.ts";
import { shortText } from "#text/cut-text.ts";

/** Longest that a thing is quoted when people are told about it, in UTF-16 code units. */
const MAX_LENGTH = 80;

/** The beginning of a text on one line, to say what is meant. */
export function oneLine(text: string): string {
  return shortText(cleanLine(text), MAX_LENGTH);
}
