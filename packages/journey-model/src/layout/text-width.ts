import { interWidths } from "#layout/inter-widths.ts";
import type { TextStyle } from "#layout/metrics.ts";

/** Scripts and pictures that Inter has no letters for are drawn by the system, most of them a square. */
const UNKNOWN_WIDTH = 1_000;
/** Marks that sit on the letter before them. What is invisible by itself has width 0 in the table. */
const isCombining = /^[\p{Mn}\p{Me}]$/u;

type Widths = ReadonlyMap<number, number>;
const tables = new Map<TextStyle["weight"], Widths>();

/** Width of a line of text in px at zoom 1, as drawn in Inter without kerning. */
export function textWidth(text: string, { sizePx, weight }: TextStyle): number {
  const widths = tableOf(weight);
  let units = 0;
  for (const letter of text) units += letterUnits(letter, widths);
  return (units * sizePx) / 1_000;
}

function letterUnits(letter: string, widths: Widths): number {
  const width = widths.get(letter.codePointAt(0) ?? 0);
  if (width !== undefined) return width;
  return isCombining.test(letter) ? 0 : UNKNOWN_WIDTH;
}

function tableOf(weight: TextStyle["weight"]): Widths {
  const known = tables.get(weight);
  if (known) return known;
  const widths = new Map<number, number>();
  for (const [first, run] of interWidths[weight])
    for (const [i, width] of run.split(" ").entries()) widths.set(first + i, Number(width));
  tables.set(weight, widths);
  return widths;
}
