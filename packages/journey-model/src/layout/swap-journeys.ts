import type { JourneyId } from "#entities/ids.ts";
import type { BoardLayout } from "#layout/layout-board.ts";

/** A journey and where its top left corner goes, px at zoom 1. */
export interface JourneyMove {
  readonly id: JourneyId;
  readonly origin: readonly [number, number];
}

/**
 * The moves that put a journey before the one it comes after, or after the one it comes before: the two
 * change places within the room that they have together. Empty when there is no such neighbour.
 */
export function swapWithNeighbour(
  { journeys }: BoardLayout,
  id: JourneyId,
  direction: "back" | "forth",
): readonly JourneyMove[] {
  const at = journeys.findIndex(({ outline }) => outline.journey.id === id);
  const first = journeys[direction === "back" ? at - 1 : at];
  const second = journeys[direction === "back" ? at : at + 1];
  if (at < 0 || !first || !second) return [];
  const [a, b] = [first.bounds, second.bounds];
  const isBelow = b.y >= a.y + a.h;
  return [
    { id: second.outline.journey.id, origin: [a.x, a.y] },
    {
      id: first.outline.journey.id,
      origin: isBelow ? [b.x, b.y + b.h - a.h] : [b.x + b.w - a.w, b.y],
    },
  ];
}
