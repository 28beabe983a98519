import type { TextStyle } from "@cojourney/journey-model";
import type { TextMark } from "#drawing/marks.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { cleanText } from "#text/clean-text.ts";

/** How far above the baseline Inter reaches more than below it, in em, halved: half a line plus this is the baseline. */
const BASELINE_EM = 0.364;

/** Where and how a paragraph is drawn; the top of its first line, not its baseline. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly anchor?: TextMark["anchor"];
  readonly isStruck?: boolean;
}

/** Draws lines that are broken already, with the spaces that `withSpaces` put at their ends. */
export function drawLines(
  lines: readonly string[],
  { x, y, style, color, anchor = "start", isStruck = false }: TextPlace,
): TextMark {
  const baselineY = y + style.lineHeightPx / 2 + BASELINE_EM * style.sizePx;
  const printed = lines.map((line) => {
    const print = cleanText(line).replaceAll(/\s/gu, " ").normalize("NFC");
    // A space at the end of a line, which nobody sees, would move what ends or has its middle somewhere.
    return anchor === "start" ? print : print.trimEnd();
  });
  return { kind: "text", lines: printed, x, baselineY, style, color, anchor, isStruck };
}

/** Draws text in a room of a width; what does not fit in its lines ends in an ellipsis. */
export function drawText(text: string, widthPx: number, place: TextPlace, maxLines = 1): TextMark {
  return drawLines(brokenLines(text, widthPx, place.style, maxLines), place);
}
