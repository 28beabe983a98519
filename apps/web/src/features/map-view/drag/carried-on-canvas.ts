import {
  cellKey,
  metrics,
  shapeKey,
  type BoardLayout,
  type CardBox,
  type CardDestination,
  type CardId,
} from "@cojourney/journey-model";
import type { Activity } from "#sync/presence.ts";

/** How far a card in somebody's hand is drawn beside the place it hovers over, px at zoom 1: else it would hide what lies there. */
const LIFTED_PX = 10;

/**
 * Where canvases show the cards that somebody drags in a map: under each other over the place that they would
 * land in, at home while that is none. Cards and places that are on no canvas are left out.
 */
export function carriedOnCanvas(
  layout: BoardLayout,
  cardIds: readonly CardId[],
  over: CardDestination | null,
): Activity["dragging"] {
  const boxes = new Map(
    layout.journeys.flatMap(({ cards }) => cards.map((one) => [one.card.id, one] as const)),
  );
  const carried = cardIds.flatMap((id) => boxes.get(id) ?? []);
  const corner = over && cornerOf(layout, boxes, cardIds, over);
  let y = corner ? corner.y + LIFTED_PX : 0;
  return carried.map(({ card, box }) => {
    const [left, top] = corner ? [corner.x + LIFTED_PX, y] : [box.x, box.y];
    const at: [number, number] = [Math.round(left), Math.round(top)];
    y += box.h + metrics.cardGapPx;
    return { id: `shape:${shapeKey("card", card.id)}`, at };
  });
}

/** The corner at the left and top of where a card would land; what is carried counts as gone from there. */
function cornerOf(
  layout: BoardLayout,
  boxes: ReadonlyMap<CardId, CardBox>,
  cardIds: readonly CardId[],
  { stepId, laneId, before }: CardDestination,
): { readonly x: number; readonly y: number } | null {
  const next = before && boxes.get(before)?.box;
  if (next) return next;
  for (const { outline, steps, lanes } of layout.journeys) {
    const column = steps.find(({ step }) => step.id === stepId);
    const row = lanes.find(({ lane }) => lane.id === laneId);
    if (!column || !row) continue;
    const resting = outline.cards.get(cellKey(stepId, laneId)) ?? [];
    const last = resting.findLast(({ id }) => !cardIds.includes(id));
    const lowest = last && boxes.get(last.id)?.box;
    return {
      x: column.box.x + metrics.cellPaddingPx,
      y: lowest ? lowest.y + lowest.h + metrics.cardGapPx : row.band.y + metrics.cellPaddingPx,
    };
  }
  return null;
}
