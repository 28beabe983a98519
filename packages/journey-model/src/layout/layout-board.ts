import type { Board } from "#entities/board.ts";
import { outlineBoard } from "#entities/outline.ts";
import { layoutJourney, type JourneyLayout } from "#layout/layout-journey.ts";

/** Where everything on a board stands that is not drawn by hand. */
export interface BoardLayout {
  readonly journeys: readonly JourneyLayout[];
}

/** Lays out all journeys. Pure and deterministic: people who add at once never get overlapping cards. */
export function layoutBoard(board: Board): BoardLayout {
  return { journeys: outlineBoard(board).map(layoutJourney) };
}

/** Space between one journey and the next below it, px at zoom 1. */
const JOURNEY_GAP_PX = 120;

/** A free place for one more journey: under all the others. */
export function nextJourneyOrigin(layout: BoardLayout): readonly [number, number] {
  const [first] = layout.journeys;
  if (!first) return [0, 0];
  const bottoms = layout.journeys.map(({ bounds }) => bounds.y + bounds.h);
  return [first.bounds.x, Math.max(...bottoms) + JOURNEY_GAP_PX];
}
