/** Longest name of a person, in letters as people count them. */
export const NAME_MAX_GRAPHEMES = 40;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A name as plain text: no control characters, no marks that turn the reading direction, 40 letters. */
export function toPlainName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "")
    .trim();
  return Array.from(graphemes.segment(plain), ({ segment }) => segment)
    .slice(0, NAME_MAX_GRAPHEMES)
    .join("");
}
