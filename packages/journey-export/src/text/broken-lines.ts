import { type TextStyle, wrapText } from "@cojourney/journey-model";
import { cleanText } from "#text/clean-text.ts";

/** Breaks what people wrote into lines that fit a width, with the spaces at their ends that `withSpaces` gives. */
export function brokenLines(
  text: string,
  widthPx: number,
  style: TextStyle,
  maxLines?: number,
): readonly string[] {
  const clean = cleanText(text).trim();
  return withSpaces(wrapText(clean, widthPx, style, maxLines), clean);
}

/**
 * The lines of a text, each with a space at its end where the text has white space at that place. Nobody sees
 * it, but who copies the text or has it read aloud would get two words as one without.
 */
export function withSpaces(lines: readonly string[], text: string): readonly string[] {
  let at = 0;
  return lines.map((line, i) => {
    const start = text.indexOf(line, at);
    if (start === -1 || i === lines.length - 1) return line;
    at = start + line.length;
    return line !== "" && /\s/u.test(text.charAt(at)) ? `${line} ` : line;
  });
}
