import type { Card, CardKind } from "#entities/card.ts";
import type { Emotion } from "#entities/emotion.ts";
import type { Lane } from "#entities/lane.ts";
import { cellKey, type JourneyOutline } from "#entities/outline.ts";
import type { Phase } from "#entities/phase.ts";
import type { Step } from "#entities/step.ts";
import { cardKindIn, laneKindOf } from "#lanes/index.ts";
import type { LaneKind } from "#lanes/lane-kind.ts";
import type { Box } from "#layout/box.ts";
import { cardSize, type CardSize } from "#layout/card-size.ts";
import {
  cardsAbreast,
  cardsThatFit,
  columnWidth,
  offsetInRow,
  type CardsAbreast,
} from "#layout/cards-abreast.ts";
import { smoothPath } from "#layout/curve.ts";
import { CARD_WIDTH_PX, metrics, type } from "#layout/metrics.ts";
import { personaSize } from "#layout/persona-size.ts";
import { wrapText } from "#layout/wrap-text.ts";

/** Where everything of one journey stands on the canvas, px at zoom 1. */
export interface JourneyLayout {
  readonly outline: JourneyOutline;
  /** The map with its title bar, without the persona beside it. */
  readonly box: Box;
  /** The map and the room for a persona card beside it. */
  readonly bounds: Box;
  readonly phases: readonly { readonly phase: Phase; readonly box: Box }[];
  readonly steps: readonly StepBox[];
  readonly lanes: readonly LaneBox[];
  readonly cards: readonly CardBox[];
  readonly curves: readonly CurveBox[];
  /** Ways back, as arcs above the phases; from right to left. */
  readonly loops: readonly LoopArc[];
  /** Where cards without a place wait; null when there are none. */
  readonly tray: Box | null;
  /** Only when this person folded the journey up: a small curve instead of all that. */
  readonly collapsed?: { readonly curvePath: string };
}

/** A way back, from the middle of one phase to the middle of an earlier one. */
export interface LoopArc {
  readonly from: Phase;
  readonly to: Phase;
  readonly fromX: number;
  readonly toX: number;
  readonly y: number;
}

/** The head of a column. */
export interface StepBox {
  readonly step: Step;
  readonly phase: Phase;
  readonly box: Box;
  readonly lines: readonly string[];
  /** How many cards lie side by side in the cells under it. */
  readonly abreast: number;
}

/** A row. */
export interface LaneBox {
  readonly lane: Lane;
  /** The name at the left. */
  readonly label: Box;
  /** The whole row, name included. */
  readonly band: Box;
}

/** A card where it lies, in its cell or in the tray. */
export interface CardBox {
  readonly card: Card;
  /** What it counts as in its lane. */
  readonly kind: CardKind;
  readonly box: Box;
  readonly size: CardSize;
}

/** The curve through the scores, in its lane. */
export interface CurveBox {
  readonly lane: Lane;
  /** The row to the right of the lane's name. */
  readonly box: Box;
  readonly points: readonly CurvePointBox[];
  /** SVG path through the points, relative to the box. */
  readonly path: string;
}

/** A score on the curve. */
export interface CurvePointBox {
  readonly step: Step;
  readonly emotion: Emotion;
  /** Relative to the box. */
  readonly x: number;
  readonly y: number;
}

/**
 * Lays out one journey, from its origin unless it has to give way. Pure: the same outline gives the same rectangles
 * everywhere. A part of a journey is given how many cards lie `abreast` in the whole of it, to look the same.
 */
export function layoutJourney(
  outline: JourneyOutline,
  [x, y]: readonly [number, number] = outline.journey.origin,
  abreast: CardsAbreast = cardsAbreast(outline),
): JourneyLayout {
  const mapX = x + metrics.personaWidthPx + metrics.personaGapPx;
  const gridX = mapX + metrics.laneLabelWidthPx;
  const loopsPx = outline.journey.loops.length > 0 ? metrics.loopsHeightPx : 0;
  const phasesY = y + metrics.titleHeightPx + loopsPx;
  const lanesY = phasesY + metrics.phaseHeightPx + metrics.stepHeightPx;

  const { phases, steps, right } = layoutColumns(outline, abreast, gridX, phasesY);
  const width = right - mapX;
  const { lanes, cards, bottom } = layoutRows(outline, steps, mapX, lanesY, width);
  const tray = layoutTray(outline, mapX, bottom, width);
  const box = { x: mapX, y, w: width, h: (tray ? tray.box.y + tray.box.h : bottom) - y };
  const personaPx = outline.persona ? personaSize(outline.persona).heightPx : 0;

  return {
    outline,
    box,
    bounds: { x, y, w: mapX + width - x, h: Math.max(box.h, personaPx) },
    phases,
    steps,
    lanes,
    cards: tray ? [...cards, ...tray.cards] : cards,
    curves: lanes
      .filter(({ lane }) => laneKindOf(lane.kind).shows === "emotionCurve")
      .map((lane) => layoutCurve(outline, steps, lane)),
    loops: layoutLoops(outline, phases),
    tray: tray?.box ?? null,
  };
}

function layoutColumns(
  outline: JourneyOutline,
  abreastByStep: CardsAbreast,
  gridX: number,
  phasesY: number,
) {
  const phases: { phase: Phase; box: Box }[] = [];
  const steps: StepBox[] = [];
  let x = gridX;
  for (const { phase, steps: columns } of outline.phases) {
    const phaseX = x;
    for (const { step } of columns) {
      const abreast = abreastByStep.get(step.id) ?? 1;
      const w = columnWidth(abreast);
      const box = { x, y: phasesY + metrics.phaseHeightPx, w, h: metrics.stepHeightPx };
      const lines = wrapText(step.title, w - 2 * metrics.cardPaddingXPx, type.step, 2);
      steps.push({ step, phase, box, lines, abreast });
      x += w;
    }
    // A phase whose steps were all removed by others at once stays to be seen, and takes new ones.
    if (columns.length === 0) x += metrics.stepWidthPx;
    phases.push({ phase, box: { x: phaseX, y: phasesY, w: x - phaseX, h: metrics.phaseHeightPx } });
  }
  return { phases, steps, right: x };
}

function layoutRows(
  outline: JourneyOutline,
  steps: readonly StepBox[],
  mapX: number,
  lanesY: number,
  width: number,
) {
  const lanes: LaneBox[] = [];
  const cards: CardBox[] = [];
  let y = lanesY;
  for (const lane of outline.lanes) {
    const laneKind = laneKindOf(lane.kind);
    let h: number = laneKind.minHeightPx;
    for (const { step, box, abreast } of steps) {
      const cell = outline.cards.get(cellKey(step.id, lane.id)) ?? [];
      const first = { x: box.x + metrics.cellPaddingPx, y: y + metrics.cellPaddingPx };
      const bottom = layCards(cell, laneKind, first, abreast, cards);
      if (cell.length > 0) h = Math.max(h, bottom - y + metrics.addSlotPx);
    }
    lanes.push({
      lane,
      label: { x: mapX, y, w: metrics.laneLabelWidthPx, h },
      band: { x: mapX, y, w: width, h },
    });
    y += h;
  }
  return { lanes, cards, bottom: y };
}

/**
 * Lays cards from left to right and then down, in rows as high as their highest card: one that is added at the
 * end moves no other. Says where the next row would start.
 */
function layCards(
  cards: readonly Card[],
  laneKind: LaneKind | null,
  first: { readonly x: number; readonly y: number },
  abreast: number,
  into: CardBox[],
): number {
  let { y } = first;
  let [column, rowPx] = [0, 0];
  for (const card of cards) {
    if (column === abreast) {
      y += rowPx;
      [column, rowPx] = [0, 0];
    }
    const size = cardSize(card);
    const kind = laneKind ? cardKindIn(laneKind, card.kind) : card.kind;
    const x = first.x + offsetInRow(column);
    into.push({ card, kind, size, box: { x, y, w: CARD_WIDTH_PX, h: size.heightPx } });
    rowPx = Math.max(rowPx, size.heightPx + metrics.cardGapPx);
    column += 1;
  }
  return y + rowPx;
}

function layoutTray({ unplaced }: JourneyOutline, mapX: number, top: number, width: number) {
  if (unplaced.length === 0) return null;
  const cards: CardBox[] = [];
  const first = { x: mapX + metrics.cellPaddingPx, y: top + metrics.trayTitlePx };
  const bottom = layCards(unplaced, null, first, cardsThatFit(width), cards);
  return { box: { x: mapX, y: top, w: width, h: bottom - top + metrics.cellPaddingPx }, cards };
}

function layoutCurve(
  outline: JourneyOutline,
  steps: readonly StepBox[],
  { lane, band }: LaneBox,
): CurveBox {
  const box = {
    ...band,
    x: band.x + metrics.laneLabelWidthPx,
    w: band.w - metrics.laneLabelWidthPx,
  };
  const points = outline.steps.flatMap(({ step, emotion }, column) => {
    const stepBox = steps[column]?.box;
    if (!emotion || !stepBox) return [];
    const x = stepBox.x - box.x + stepBox.w / 2;
    return [{ step, emotion, x, y: scoreY(emotion.score, box.h) }];
  });
  return { lane, box, points, path: smoothPath(points) };
}

/** Height of a score in the emotion lane, px from its top: +2 at the top, -2 at the bottom. */
export function scoreY(score: number, laneHeightPx: number): number {
  const room = laneHeightPx - 2 * metrics.curvePaddingPx;
  return metrics.curvePaddingPx + ((2 - score) / 4) * room;
}

/** The whole score whose height is nearest to `y` (px from the top of the emotion lane). */
export function scoreAt(y: number, laneHeightPx: number): number {
  const room = laneHeightPx - 2 * metrics.curvePaddingPx;
  const score = Math.round(2 - ((y - metrics.curvePaddingPx) / room) * 4);
  return Math.max(-2, Math.min(2, score)) + 0;
}

function layoutLoops(
  outline: JourneyOutline,
  phases: readonly { readonly phase: Phase; readonly box: Box }[],
) {
  const byId = new Map(phases.map((phase) => [phase.phase.id, phase] as const));
  return outline.journey.loops.flatMap(({ from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end) return [];
    return [
      {
        from: start.phase,
        to: end.phase,
        fromX: middleOf(start.box),
        toX: middleOf(end.box),
        y: start.box.y,
      },
    ];
  });
}

function middleOf({ x, w }: Box): number {
  return x + w / 2;
}
