import {
  compareCurves,
  comparedY,
  type JourneyOutline,
  type Language,
  textWidth,
} from "@cojourney/journey-model";
import { faceOf, scale } from "#drawing/draw-curve.ts";
import { drawIcon } from "#drawing/draw-icon.ts";
import { drawText } from "#drawing/draw-text.ts";
import { numbered } from "#drawing/map-words.ts";
import type { Drawing, Mark } from "#drawing/marks.ts";
import { paper, personColors } from "#drawing/palette.ts";
import { journeyName } from "#words/names.ts";

/** How a curve is told from the others: by its line and its marks, since colour alone would not do. */
const looks: readonly { readonly dash: readonly number[]; readonly mark: string }[] = [
  { dash: [], mark: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z" },
  { dash: [9, 5], mark: "M-5.5 -5.5h11v11h-11Z" },
  { dash: [2, 5], mark: "M0 -7L6.5 5H-6.5Z" },
  { dash: [12, 4, 2, 4], mark: "M0 -7.5L7.5 0L0 7.5L-7.5 0Z" },
  { dash: [16, 6], mark: "M0 7L6.5 -5H-6.5Z" },
  { dash: [5, 3, 1, 3, 1, 3], mark: "M-2 -7h4v5h5v4h-5v5h-4v-5h-5v-4h5Z" },
];

/** Curves that can be told apart; more of them need another picture. */
export const DISTINCT_CURVES = looks.length;

const FACE_PX = 18;
const LEGEND_LINE_PX = 22;
const LEGEND_MARK_PX = 56;
const phaseStyle = { sizePx: 10, lineHeightPx: 13, weight: 600 } as const;
const legendStyle = { sizePx: 11, lineHeightPx: 16, weight: 400 } as const;

/** Draws the emotion curves of several journeys over each other, with a legend under them. */
export function drawCurves(
  outlines: readonly JourneyOutline[],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  language: Language,
): Drawing {
  const { columns, curves } = compareCurves(outlines, { widthPx, heightPx });
  const left = columns[0]?.x ?? 0;
  const box = { x: 0, y: 0, w: widthPx, h: heightPx + 10 + curves.length * LEGEND_LINE_PX };
  return {
    box,
    marks: [
      ...columns.flatMap(({ title, x, w }, i): Mark[] => {
        const name = title.trim() === "" ? numbered("phase", i, language) : title;
        const column = { x, y: 0, w, h: heightPx };
        return [
          ...(i % 2 === 0 ? [{ kind: "box", box: column, fill: paper.sunken } as const] : []),
          drawText(name, w - 8, { x: x + 4, y: 3, style: phaseStyle, color: paper.ink }, 2),
        ];
      }),
      ...scale.flatMap((score): Mark[] => {
        const y = comparedY(score, heightPx);
        const stroke = score === 0 ? paper.lineStrong : paper.line;
        return [
          {
            kind: "path",
            d: `M0 0H${widthPx - left}`,
            x: left,
            y,
            scale: 1,
            stroke,
            strokePx: 0.75,
          },
          drawIcon(faceOf(score), {
            x: 12,
            y: y - FACE_PX / 2,
            sizePx: FACE_PX,
            color: paper.inkSoft,
          }),
        ];
      }),
      ...curves.flatMap(({ outline, path, points }, i): Mark[] => {
        const color = personColors[outline.persona?.color ?? "teal"].fill;
        const line: Mark = { kind: "path", d: path, x: 0, y: 0, scale: 1, ...strokeOf(i, color) };
        return [
          ...(path === "" ? [] : [line]),
          ...points.map(({ x, y }) => drawPointMark(i, x, y, color)),
        ];
      }),
      ...curves.flatMap(({ outline }, i) => {
        const color = personColors[outline.persona?.color ?? "teal"].fill;
        const y = heightPx + 10 + i * LEGEND_LINE_PX;
        return drawLegend(
          journeyName(outline, language),
          i,
          { x: left, y, widthPx: widthPx - left },
          color,
        );
      }),
    ],
  };
}

function drawLegend(
  name: string,
  index: number,
  { x, y, widthPx }: { readonly x: number; readonly y: number; readonly widthPx: number },
  color: string,
): readonly Mark[] {
  const middle = y + legendStyle.lineHeightPx / 2;
  const roomPx = Math.min(widthPx - LEGEND_MARK_PX - 12, textWidth(name, legendStyle) + 1);
  return [
    {
      kind: "path",
      d: `M0 0H${LEGEND_MARK_PX}`,
      x,
      y: middle,
      scale: 1,
      ...strokeOf(index, color),
    },
    drawPointMark(index, x + LEGEND_MARK_PX / 2, middle, color),
    drawText(name, roomPx, { x: x + LEGEND_MARK_PX + 12, y, style: legendStyle, color: paper.ink }),
  ];
}

function strokeOf(index: number, color: string) {
  const dash = looks[index % looks.length]?.dash ?? [];
  return { stroke: color, strokePx: 2.25, ...(dash.length > 0 ? { dash } : {}) };
}

function drawPointMark(index: number, x: number, y: number, color: string): Mark {
  const d = looks[index % looks.length]?.mark ?? "";
  return { kind: "path", d, x, y, scale: 0.8, fill: color, stroke: paper.ground, strokePx: 1.5 };
}
