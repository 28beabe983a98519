import { type JourneyLayout, type Language, metrics, textWidth } from "@cojourney/journey-model";
import { lookOf } from "#drawing/draw-heads.ts";
import { drawText } from "#drawing/draw-text.ts";
import { mapWords } from "#drawing/map-words.ts";
import type { Mark } from "#drawing/marks.ts";
import { kindColors, mixed, paper } from "#drawing/palette.ts";
import { cleanText } from "#text/clean-text.ts";

const loopStyle = { sizePx: 12, lineHeightPx: 16, weight: 400 } as const;
/** From the phases up to the highest line of an arc, px. */
const LOOP_RISE_PX = metrics.loopsHeightPx - 12;
const tinted = new Set(["touchpoint", "pain", "opportunity"]);

/** Rows and columns, under everything else. */
export function drawGrid(layout: JourneyLayout): readonly Mark[] {
  const { box, lanes, steps, phases, tray } = layout;
  const top = lanes[0]?.band.y ?? box.y + box.h;
  const bottom = tray?.y ?? box.y + box.h;
  const gridX = box.x + metrics.laneLabelWidthPx;
  const starts = new Set(phases.map((phase) => phase.box.x));
  const rows = lanes.flatMap(({ lane, band }): Mark[] => {
    const look = lookOf(lane.kind);
    const row = { x: gridX, y: band.y, w: box.x + box.w - gridX, h: band.h };
    const fill = mixed(kindColors[look].fill, 0.22, paper.ground);
    return tinted.has(look) ? [{ kind: "box", box: row, fill }] : [];
  });
  const columns = steps.flatMap((step): Mark[] => {
    const { x, w } = step.box;
    const isStart = starts.has(x);
    const skipped: Mark = {
      kind: "box",
      box: { x, y: top, w, h: bottom - top },
      fill: mixed(paper.line, 0.35, paper.ground),
    };
    const stroke = isStart ? paper.lineStrong : mixed(paper.line, 0.55, paper.ground);
    return [
      ...(step.phase.skipped ? [skipped] : []),
      { kind: "path", d: `M0 0V${bottom - top}`, x, y: top, scale: 1, stroke, strokePx: 1 },
    ];
  });
  const lines = lanes.map(({ band }): Mark => ({
    kind: "path",
    d: `M0 0H${box.w}`,
    x: box.x,
    y: band.y,
    scale: 1,
    stroke: paper.line,
    strokePx: 1,
  }));
  return [...rows, ...columns, ...lines];
}

/** Arrows over the phases, from where the persona goes back to where. */
export function drawLoops({ loops }: JourneyLayout, language: Language): readonly Mark[] {
  return loops.flatMap(({ to, fromX, toX, y }): Mark[] => {
    // A phase may go back to itself: then the arc is as wide as its corners.
    const [start, end] = fromX === toX ? [fromX + 24, toX - 24] : [fromX, toX];
    const turn = start < end ? -1 : 1;
    const top = y - LOOP_RISE_PX;
    const foot = y - 4;
    const corner = 11 * turn;
    const arc = `M${start} ${foot}V${top + 11}Q${start} ${top} ${start - corner} ${top}H${end + corner}Q${end} ${top} ${end} ${top + 11}V${foot - 3}`;
    const head = `M${end - 5} ${foot - 8}L${end} ${foot - 2}L${end + 5} ${foot - 8}`;
    const line = {
      kind: "path",
      x: 0,
      y: 0,
      scale: 1,
      stroke: paper.lineStrong,
      strokePx: 1.75,
    } as const;
    const name = cleanText(to.title).trim();
    const words = name === "" ? mapWords.back[language] : `${mapWords.backTo[language]} ${name}`;
    const widthPx = Math.max(40, Math.abs(start - end) - 48);
    const middle = (start + end) / 2;
    const text = drawText(words, widthPx, {
      x: middle,
      y: top - 8,
      style: loopStyle,
      color: paper.inkSoft,
      anchor: "middle",
    });
    const w = textWidth(text.lines[0] ?? "", loopStyle) + 16;
    const behind = { x: middle - w / 2, y: top - 8, w, h: loopStyle.lineHeightPx };
    return [
      { ...line, d: arc },
      { ...line, d: head },
      { kind: "box", box: behind, radiusPx: 8, fill: paper.ground },
      text,
    ];
  });
}
