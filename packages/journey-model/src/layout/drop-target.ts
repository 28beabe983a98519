import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import { cellKey } from "#entities/outline.ts";
import { laneKindOf } from "#lanes/index.ts";
import { isInBox, type Box } from "#layout/box.ts";
import type { BoardLayout } from "#layout/layout-board.ts";
import type { CardBox, JourneyLayout, LaneBox, StepBox } from "#layout/layout-journey.ts";
import { CARD_WIDTH_PX, metrics } from "#layout/metrics.ts";

/** A point of the canvas, px at zoom 1. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a card to the middle of the gap beside or under it. */
const HALF_GAP_PX = metrics.cardGapPx / 2;

/** A cell of a map, under a point. */
export interface CellTarget {
  readonly journey: JourneyLayout;
  readonly step: StepBox;
  readonly lane: LaneBox;
  readonly box: Box;
}

/** The cell under a point of the canvas; null beside the maps and on their headers. */
export function cellAt(layout: BoardLayout, point: Point): CellTarget | null {
  for (const journey of layout.journeys) {
    if (!isInBox(point, journey.box)) continue;
    const step = journey.steps.find(({ box }) => point.x >= box.x && point.x < box.x + box.w);
    const lane = journey.lanes.find(({ band }) => point.y >= band.y && point.y < band.y + band.h);
    if (step && lane)
      return {
        journey,
        step,
        lane,
        box: { x: step.box.x, y: lane.band.y, w: step.box.w, h: lane.band.h },
      };
  }
  return null;
}

/** Where a card lands when it is let go: the cell, the card it goes before, and a line to show it. */
export interface CardDrop {
  readonly stepId: StepId;
  readonly laneId: LaneId;
  /** null: at the end of the cell. */
  readonly before: CardId | null;
  /** Where the gap opens, px at zoom 1: a line across between cards under each other, upright between neighbours. */
  readonly gap: Box;
}

/**
 * Where dragged cards land when the first of them has this middle point; null where no card can go.
 * Their own present places are not counted, so a card that hardly moved stays where it was.
 */
export function cardDropAt(
  layout: BoardLayout,
  point: Point,
  dragged: ReadonlySet<CardId>,
): CardDrop | null {
  const cell = cellAt(layout, point);
  if (!cell || laneKindOf(cell.lane.lane.kind).shows !== "cards") return null;
  const [stepId, laneId] = [cell.step.step.id, cell.lane.lane.id];
  const ids = new Set(cell.journey.outline.cards.get(cellKey(stepId, laneId))?.map(({ id }) => id));
  const cards = cell.journey.cards.filter(({ card }) => ids.has(card.id));
  const rows = rowsOf(cards);
  const resting = cards.filter(({ card }) => !dragged.has(card.id));
  const at = resting.findIndex(isBehind(point, cell.step.abreast, rows));
  const next = resting[at];
  const last = resting[(next ? at : resting.length) - 1];
  const gap =
    cell.step.abreast === 1
      ? gapInStack(cell, last?.box, next?.box)
      : gapInRows(cell, last?.box, next?.box, rows, point);
  return { stepId, laneId, before: next?.card.id ?? null, gap };
}

/** The rows in which the cards of a cell lie, from above: the bottom of each by its top, px at zoom 1. */
type Rows = ReadonlyMap<number, number>;

function rowsOf(cards: readonly CardBox[]): Rows {
  const bottoms = new Map<number, number>();
  for (const { box } of cards) bottoms.set(box.y, Math.max(bottoms.get(box.y) ?? 0, box.y + box.h));
  return bottoms;
}

/** Whether a card comes after a point in reading order: by its height where cards lie one by one, else in its row. */
function isBehind(point: Point, abreast: number, rows: Rows): (card: CardBox) => boolean {
  if (abreast === 1) return ({ box }) => point.y < box.y + box.h / 2;
  const pointed = [...rows].find(([, bottom]) => point.y < bottom + HALF_GAP_PX);
  const top = pointed?.[0] ?? Infinity;
  return ({ box }) => box.y > top || (box.y === top && point.x < box.x + box.w / 2);
}

/** A line across, between cards under each other. */
function gapInStack({ box }: CellTarget, last: Box | undefined, next: Box | undefined): Box {
  const first = box.y + metrics.cellPaddingPx - HALF_GAP_PX;
  const under = last ? last.y + last.h + HALF_GAP_PX : first;
  const y = next ? next.y - HALF_GAP_PX : under;
  return { x: box.x + metrics.cellPaddingPx, y, w: CARD_WIDTH_PX, h: 0 };
}

/** An upright line between neighbours in a row, on the side where the hand is; under the last row when that is full. */
function gapInRows(
  cell: CellTarget,
  last: Box | undefined,
  next: Box | undefined,
  rows: Rows,
  point: Point,
): Box {
  if (next && (!last || last.y === next.y || point.y >= next.y - HALF_GAP_PX))
    return { x: next.x - HALF_GAP_PX, y: next.y, w: 0, h: next.h };
  if (!last) return gapInStack(cell, last, next);
  const right = last.x + last.w + HALF_GAP_PX;
  const isRowFull = right + CARD_WIDTH_PX > cell.box.x + cell.box.w;
  if (next || !isRowFull) return { x: right, y: last.y, w: 0, h: last.h };
  const bottom = rows.get(last.y) ?? last.y + last.h;
  return gapInStack(cell, { ...last, h: bottom - last.y }, undefined);
}
