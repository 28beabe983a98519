import {
  type Box,
  type Month,
  type PlannedSolution,
  type Roadmap,
  textWidth,
} from "@cojourney/journey-model";
import { drawLines, drawText } from "#drawing/draw-text.ts";
import type { Drawing, Mark } from "#drawing/marks.ts";
import { kindColors, paper } from "#drawing/palette.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { cleanLine } from "#text/clean-text.ts";
import { shortMonthText } from "#words/dates.ts";
import type { Teller } from "#words/teller.ts";

const HEAD_PX = 22;
const STREAM_PX = 22;
const ROW_PX = 30;
/** The part of the width in which the solutions are named. */
const NAMES = 0.3;
const GAP_PX = 10;
const BAR = { insetPx: 6, radiusPx: 4 } as const;
/** Of a bar that goes on after the last month: its end points there. */
const TIP_PX = 7;
const monthStyle = { sizePx: 9, lineHeightPx: 12, weight: 500 } as const;
const streamStyle = { sizePx: 10, lineHeightPx: 14, weight: 600 } as const;
const nameStyle = { sizePx: 9, lineHeightPx: 12, weight: 400 } as const;

/** What one line of the picture shows. */
type Line = { readonly stream: string } | PlannedSolution;

/**
 * Draws a roadmap on an axis of months, a bar for each solution, in as many pictures as it takes to be no higher
 * than `heightPx` each.
 */
export function drawRoadmap(
  { months, streams }: Roadmap,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  teller: Teller,
): readonly Drawing[] {
  const named = streams.map(({ stream, solutions }) => [
    { stream: teller.word(stream ?? "noStream") },
    ...solutions.filter(({ onAxis }) => onAxis !== null),
  ]);
  return pagesOf(named, heightPx - HEAD_PX).map((lines) =>
    drawPage(lines, months, widthPx, teller),
  );
}

/** A stream goes on under its name on the next picture. */
function pagesOf(
  streams: readonly (readonly Line[])[],
  roomPx: number,
): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  let leftPx = roomPx;
  for (const [head, ...solutions] of streams) {
    if (!head || solutions.length === 0) continue;
    if (leftPx < STREAM_PX + ROW_PX) leftPx = 0;
    else {
      pages.at(-1)?.push(head);
      leftPx -= STREAM_PX;
    }
    for (const one of solutions) {
      if (leftPx < ROW_PX) {
        pages.push([head]);
        leftPx = roomPx - STREAM_PX;
      }
      pages.at(-1)?.push(one);
      leftPx -= ROW_PX;
    }
  }
  return pages.filter((lines) => lines.length > 0);
}

function drawPage(
  lines: readonly Line[],
  months: readonly Month[],
  widthPx: number,
  teller: Teller,
): Drawing {
  const left = widthPx * NAMES + GAP_PX;
  const monthPx = (widthPx - left) / months.length;
  const marks: Mark[] = months.map((month, i) =>
    drawText(shortMonthText(month, teller.language), monthPx, {
      x: left + (i + 0.5) * monthPx,
      y: 4,
      style: monthStyle,
      color: paper.inkSoft,
      anchor: "middle",
    }),
  );
  let y = HEAD_PX;
  for (const line of lines) {
    if ("stream" in line) {
      const box = { x: 0, y, w: widthPx, h: STREAM_PX };
      const place = { x: 6, y: y + 4, style: streamStyle, color: paper.ink };
      marks.push(
        { kind: "box", box, fill: paper.sunken },
        drawText(line.stream, widthPx - 12, place),
      );
      y += STREAM_PX;
    } else {
      marks.push(...drawSolution(line, { y, left, monthPx, widthPx }, teller));
      y += ROW_PX;
    }
  }
  const grid = months.map((_, i): Mark => ({
    kind: "path",
    d: `M0 0V${y - HEAD_PX}`,
    x: left + i * monthPx,
    y: HEAD_PX,
    scale: 1,
    stroke: paper.line,
    strokePx: 0.5,
  }));
  return { box: { x: 0, y: 0, w: widthPx, h: y }, marks: [...grid, ...marks] };
}

function drawSolution(
  { placed: { card }, onAxis }: PlannedSolution,
  {
    y,
    left,
    monthPx,
    widthPx,
  }: {
    readonly y: number;
    readonly left: number;
    readonly monthPx: number;
    readonly widthPx: number;
  },
  { names }: Teller,
): readonly Mark[] {
  if (!onAxis) return [];
  const bar = {
    x: left + onAxis.from * monthPx + 1,
    y: y + BAR.insetPx,
    w: (onAxis.to - onAxis.from + 1) * monthPx - 2,
    h: ROW_PX - 2 * BAR.insetPx,
  };
  const lines = brokenLines(names.card(card), left - GAP_PX - 6, nameStyle, 2);
  const nameY = y + (ROW_PX - lines.length * nameStyle.lineHeightPx) / 2;
  return [
    {
      kind: "path",
      d: `M0 0H${widthPx}`,
      x: 0,
      y: y + ROW_PX,
      scale: 1,
      stroke: paper.line,
      strokePx: 0.5,
    },
    drawLines(lines, { x: 6, y: nameY, style: nameStyle, color: paper.ink }),
    drawBar(bar, onAxis.goesOn),
    ...drawOwner(cleanLine(card.owner ?? ""), bar, widthPx),
  ];
}

function drawBar(bar: Box, goesOn: boolean): Mark {
  const { fill, edge } = kindColors.solution;
  const paint = { fill, stroke: edge, strokePx: 1 };
  if (!goesOn) return { kind: "box", box: bar, radiusPx: BAR.radiusPx, ...paint };
  const { x, y, w, h } = bar;
  const d = `M0 0H${w - TIP_PX}L${w} ${h / 2}L${w - TIP_PX} ${h}H0Z`;
  return { kind: "path", d, x, y, scale: 1, ...paint };
}

/** In the bar, or behind a short one; where neither has room for it, it is in the table alone. */
function drawOwner(owner: string, bar: Box, widthPx: number): readonly Mark[] {
  const ownerPx = textWidth(owner, nameStyle) + 1;
  const behind = bar.x + bar.w + BAR.insetPx;
  const isIn = ownerPx <= bar.w - 2 * BAR.insetPx;
  if (owner === "" || (!isIn && behind + ownerPx > widthPx)) return [];
  const x = isIn ? bar.x + BAR.insetPx : behind;
  const y = bar.y + (bar.h - nameStyle.lineHeightPx) / 2;
  const color = isIn ? kindColors.solution.ink : paper.inkSoft;
  return [drawText(owner, ownerPx, { x, y, style: nameStyle, color })];
}
