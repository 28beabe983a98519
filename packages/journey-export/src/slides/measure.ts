import { type TextStyle, wrapText } from "@cojourney/journey-model";
import { cellInset, type Paragraph, type Run } from "#presentation/presentation.ts";
import { BULLET_INDENT } from "#presentation/text-xml.ts";

/** Single spacing, in sizes of the letters. */
const LINE_HEIGHT = 1.2;
/**
 * What of a width we fill, so that a program that breaks lines by its own rules needs no more of them. Arial is
 * 6 % narrower than the Inter that we measure in, and its bold 1 % (over all the texts of the sample).
 */
const filled = { regular: 1, bold: 0.95 } as const;

/** How high a line of letters of this size stands, pt. */
export function lineHeight(size: number): number {
  return size * LINE_HEIGHT;
}

/** How high paragraphs stand in this width, pt. Measured in Inter, which is wider than the Arial of slides. */
export function textHeight(paragraphs: readonly Paragraph[], width: number): number {
  const heights = paragraphs.map((one) => ownHeight(one, width) + one.after);
  return heights.reduce((sum, height) => sum + height, 0) - (paragraphs.at(-1)?.after ?? 0);
}

/** How high a cell of a table has to be, pt. */
export function cellHeight(paragraphs: readonly Paragraph[], width: number): number {
  return textHeight(paragraphs, width - 2 * cellInset.x) + 2 * cellInset.y;
}

/** As much of the paragraphs as fits into a height, and the rest; cut between lines where it must be. */
export function splitText(
  paragraphs: readonly Paragraph[],
  width: number,
  height: number,
): readonly [fits: readonly Paragraph[], rest: readonly Paragraph[]] {
  let left = height;
  for (const [i, paragraph] of paragraphs.entries()) {
    const needed = ownHeight(paragraph, width);
    if (needed <= left) {
      left -= needed + paragraph.after;
      continue;
    }
    const room = Math.floor(left / lineHeight(sizeOf(paragraph)));
    const [head, tail] = splitParagraph(paragraph, width, room);
    return [
      [...paragraphs.slice(0, i), ...(head ? [head] : [])],
      [tail, ...paragraphs.slice(i + 1)],
    ];
  }
  return [paragraphs, []];
}

/** A text of one look on so many lines at most, an ellipsis at its end when something is left. */
export function clip(text: string, width: number, size: number, lines: number): string {
  const wrapped = wrapText(text, width * filled.bold, styleOf(size, true), lines);
  const isWhole = wrapped.join("").replaceAll(/\s/gu, "") === text.replaceAll(/\s/gu, "");
  return isWhole ? text : wrapped.join(" ");
}

function splitParagraph(
  paragraph: Paragraph,
  width: number,
  room: number,
): readonly [head: Paragraph | null, tail: Paragraph] {
  if (room < 1) return [null, paragraph];
  const text = textOf(paragraph);
  let end = 0;
  for (const line of linesOf(paragraph, width).slice(0, room))
    end = text.indexOf(line, end) + line.length;
  const rest = text.slice(end);
  const start = end + rest.length - rest.trimStart().length;
  return [
    { ...paragraph, runs: sliceRuns(paragraph.runs, 0, end) },
    { ...paragraph, runs: sliceRuns(paragraph.runs, start, text.length), isBullet: false },
  ];
}

function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function ownHeight(paragraph: Paragraph, width: number): number {
  return linesOf(paragraph, width).length * lineHeight(sizeOf(paragraph));
}

function linesOf(paragraph: Paragraph, width: number): readonly string[] {
  const isBold = paragraph.runs.some((run) => run.isBold);
  const room = width - (paragraph.isBullet ? BULLET_INDENT : 0);
  return wrapText(
    textOf(paragraph),
    room * (isBold ? filled.bold : filled.regular),
    styleOf(sizeOf(paragraph), isBold),
  );
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}

function sizeOf({ runs }: Paragraph): number {
  return Math.max(0, ...runs.map(({ size }) => size));
}

function styleOf(size: number, isBold: boolean): TextStyle {
  return { sizePx: size, lineHeightPx: lineHeight(size), weight: isBold ? 600 : 400 };
}
