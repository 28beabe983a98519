import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import { cellKey } from "#entities/outline.ts";
import { laneKindOf } from "#lanes/index.ts";
import { isInBox, type Box } from "#layout/box.ts";
import type { BoardLayout } from "#layout/layout-board.ts";
import type { JourneyLayout, LaneBox, StepBox } from "#layout/layout-journey.ts";
import { CARD_WIDTH_PX, metrics } from "#layout/metrics.ts";

/** A cell of a map, under a point. */
export interface CellTarget {
  readonly journey: JourneyLayout;
  readonly step: StepBox;
  readonly lane: LaneBox;
  readonly box: Box;
}

/** The cell under a point of the canvas; null beside the maps and on their headers. */
export function cellAt(
  layout: BoardLayout,
  point: { readonly x: number; readonly y: number },
): CellTarget | null {
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

/** Where a card lands when it is let go: the cell, the card it goes above, and a line to show it. */
export interface CardDrop {
  readonly stepId: StepId;
  readonly laneId: LaneId;
  /** null: at the bottom of the cell. */
  readonly before: CardId | null;
  /** Where the gap opens, px at zoom 1. */
  readonly gap: Box;
}

/**
 * Where dragged cards land when the first of them has this middle point; null where no card can go.
 * Their own present places are not counted, so a card that hardly moved stays where it was.
 */
export function cardDropAt(
  layout: BoardLayout,
  point: { readonly x: number; readonly y: number },
  dragged: ReadonlySet<CardId>,
): CardDrop | null {
  const cell = cellAt(layout, point);
  if (!cell || laneKindOf(cell.lane.lane.kind).shows !== "cards") return null;
  const [stepId, laneId] = [cell.step.step.id, cell.lane.lane.id];
  const ids = new Set(cell.journey.outline.cards.get(cellKey(stepId, laneId))?.map(({ id }) => id));
  const resting = cell.journey.cards.filter(
    ({ card }) => ids.has(card.id) && !dragged.has(card.id),
  );
  const next = resting.find(({ box }) => point.y < box.y + box.h / 2);
  const last = resting.at(-1);
  const restingBottom = last ? last.box.y + last.box.h + metrics.cardGapPx : null;
  const y = next?.box.y ?? restingBottom ?? cell.box.y + metrics.cellPaddingPx;
  return {
    stepId,
    laneId,
    before: next?.card.id ?? null,
    gap: {
      x: cell.box.x + metrics.cellPaddingPx,
      y: y - metrics.cardGapPx / 2,
      w: CARD_WIDTH_PX,
      h: 0,
    },
  };
}
