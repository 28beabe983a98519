import type { Mark, PathMark, TextMark } from "#drawing/marks.ts";

/** Letters reach less far than this above and below their baseline, in em. */
const REACH_EM = 2;

/**
 * The marks that may show between two heights of a drawing, px: each strip of a picture is drawn by itself, and
 * shaping the letters of a text or the outline of a path costs far more than filling its pixels.
 */
export function marksBetween(marks: readonly Mark[], top: number, bottom: number): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    switch (mark.kind) {
      case "path": {
        const reach = reachOf(mark);
        return mark.y + reach < top || mark.y - reach > bottom ? [] : [mark];
      }
      case "box": {
        const reach = mark.strokePx ?? 1;
        const { y, h } = mark.box;
        return y + h + reach < top || y - reach > bottom ? [] : [mark];
      }
      case "text": {
        const lines = linesBetween(mark, top, bottom);
        return lines.every((line) => line === "") ? [] : [{ ...mark, lines }];
      }
      case "part": {
        const inner = marksBetween(mark.marks, top, bottom);
        return inner.length === 0 ? [] : [{ ...mark, marks: inner }];
      }
    }
  });
}

/** A path ends up no farther from where it begins than all its numbers together, whatever they stand for. */
function reachOf({ d, scale, strokePx = 1 }: PathMark): number {
  const numbers = d.match(/\d*\.?\d+/g) ?? [];
  return numbers.reduce((sum, one) => sum + Number(one), strokePx) * scale;
}

/** The lines, with those empty that cannot show, so that the others stay where they are. */
function linesBetween(
  { lines, baselineY, style }: TextMark,
  top: number,
  bottom: number,
): readonly string[] {
  const reach = REACH_EM * style.sizePx;
  return lines.map((line, i) => {
    const y = baselineY + i * style.lineHeightPx;
    return y + reach < top || y - reach > bottom ? "" : line;
  });
}
