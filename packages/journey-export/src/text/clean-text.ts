/** Written by any system, or by a word processor, where people pressed Enter. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * What no document may hold: control characters and halves of letters, which XML forbids, and marks that turn
 * the writing direction of what follows, which can make a text read as another one.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** What people wrote, fit for any document: line breaks are `\n`, tabs stay, what is unfit is gone. */
export function cleanText(text: string): string {
  return text
    .replaceAll(lineBreaks, "\n")
    .replaceAll(unfit, (found) => (found === "\n" || found === "\t" ? found : ""));
}

/** The same on one line: every run of spaces, tabs and line breaks is one space. Spaces that do not break stay. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replaceAll(/[\t\n ]+/gu, " ")
    .trim();
}
