/** Longest that a thing is quoted when people are told about it, in characters. */
const MAX_LENGTH = 80;

/** The beginning of a text on one line, to say what is meant. */
export function oneLine(text: string): string {
  const line = text.toWellFormed().replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length <= MAX_LENGTH ? line : `${letters.slice(0, MAX_LENGTH - 1).join("")}…`;
}
