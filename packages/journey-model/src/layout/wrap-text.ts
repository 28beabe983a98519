import type { TextStyle } from "#layout/metrics.ts";
import { textWidth } from "#layout/text-width.ts";

/** Breaks after spaces, hyphens and slashes; the piece keeps what it ends with. */
const pieces = /[^\s\-/]*[-/]+|[^\s\-/]+|\s+/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Breaks text into lines that fit a width (px at zoom 1). Line breaks in the text stay; a word wider
 * than the line is cut; with `maxLines` the last line ends in an ellipsis when something is left.
 *
 * Every picture of a board draws these lines, so none of them wraps on its own.
 */
export function wrapText(
  text: string,
  widthPx: number,
  style: TextStyle,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u).flatMap((line) => wrapLine(line, widthPx, style));
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] ?? "";
  return [...lines.slice(0, maxLines - 1), endInEllipsis(last, widthPx, style)];
}

function wrapLine(text: string, widthPx: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const piece of text.match(pieces) ?? []) {
    const width = textWidth(piece, style);
    if (lineWidth + textWidth(piece.trimEnd(), style) <= widthPx) {
      line += piece;
      lineWidth += width;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    const cut = cutWord(piece.trimStart(), widthPx, style);
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1) ?? "";
    lineWidth = textWidth(line, style);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Cuts a word that is wider than a line; never inside what people see as one letter. */
function cutWord(word: string, widthPx: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= widthPx) return [word];
  const parts: string[] = [];
  let part = "";
  let partWidth = 0;
  for (const letter of lettersOf(word)) {
    const width = textWidth(letter, style);
    if (partWidth + width > widthPx && part !== "") {
      parts.push(part);
      part = "";
      partWidth = 0;
    }
    part += letter;
    partWidth += width;
  }
  return [...parts, part];
}

function endInEllipsis(line: string, widthPx: number, style: TextStyle): string {
  const letters = lettersOf(line);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, style) > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
