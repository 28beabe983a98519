import type { Color, Paragraph, Run, TableCell } from "#presentation/presentation.ts";
import { clip } from "#slides/measure.ts";
import { paragraph, type Script } from "#slides/script.ts";
import { cleanLine } from "#text/clean-text.ts";

/** Behind the names of columns. */
const HEADER_FILL: Color = "accent";
/** Lines that a head of a column or a row may take, so that there is room for what it heads. */
const HEAD_LINES = 3;

/** A cell with paragraphs. */
export function cell(paragraphs: readonly Paragraph[], fill: Color | null = null): TableCell {
  return { fill, paragraphs };
}

/** A cell with one line of text. */
export function lineCell(run: Run, fill: Color | null = null): TableCell {
  return cell(run.text === "" ? [] : [paragraph([run])], fill);
}

/** The head of a column. */
export function columnHead(script: Script, text: string, width: number): TableCell {
  const run = script.said(clipped(text, width, 11), { isBold: true, color: "paper" });
  return lineCell(run, HEADER_FILL);
}

/** The head of a row. */
export function rowHead(
  script: Script,
  text: string,
  width: number,
  fill: Color | null = null,
): TableCell {
  return lineCell(script.said(clipped(text, width, 11), { isBold: true }), fill);
}

function clipped(text: string, width: number, size: number): string {
  return clip(cleanLine(text), width - 12, size, HEAD_LINES);
}
