/**
 * Text that a spreadsheet would take for a formula, or that could break out of its cell: `=1+1`, `@SUM`,
 * their full-width twins, and what begins with a tab or a line break. Spaces and signs that nobody sees do not
 * hide one: some programs drop them. Apostrophes before it count along, so that what was made inert can be
 * told from what a person wrote.
 */
const dangerous = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Whether a text has to be made inert before a spreadsheet reads it. */
export function isFormulaLike(text: string): boolean {
  return dangerous.test(text);
}

/** The text as a CSV file may hold it: an apostrophe in front makes a spreadsheet take it for text. */
export function inertText(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/** What `inertText` was given. */
export function activeText(text: string): string {
  return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;
}
