import type { StepId } from "#entities/ids.ts";
import type { JourneyOutline } from "#entities/outline.ts";
import { CARD_WIDTH_PX, metrics } from "#layout/metrics.ts";

/** How many cards lie side by side in the cells of each step; a step that is not in it has them one by one. */
export type CardsAbreast = ReadonlyMap<StepId, number>;

/** Up to so many cards in the fullest cell of a step lie under each other, and up to so many in pairs. */
const MOST_ALONE = 5;
const MOST_IN_PAIRS = 12;
/** Wider, and the cards of one step fill a screen on which nothing else of the journey is seen. */
const MOST_ABREAST = 3;

/** From one card to the one beside it, px at zoom 1. */
const PITCH_PX = CARD_WIDTH_PX + metrics.cardGapPx;

/**
 * Says how many cards lie abreast in each step: as many as its fullest cell asks for. The cards are
 * counted and not measured, so that a column keeps its width while people write.
 */
export function cardsAbreast({ cards }: JourneyOutline): CardsAbreast {
  const abreast = new Map<StepId, number>();
  for (const cell of cards.values()) {
    const stepId = cell[0]?.place.stepId;
    const wanted = abreastFor(cell.length);
    if (stepId !== undefined && wanted > (abreast.get(stepId) ?? 1)) abreast.set(stepId, wanted);
  }
  return abreast;
}

function abreastFor(count: number): number {
  if (count <= MOST_ALONE) return 1;
  return count <= MOST_IN_PAIRS ? 2 : MOST_ABREAST;
}

/** How wide the column of a step is whose cards lie so many abreast, px at zoom 1. */
export function columnWidth(abreast: number): number {
  return metrics.stepWidthPx + (abreast - 1) * PITCH_PX;
}

/** How many cards there is room for side by side in a width, px at zoom 1; at least one. */
export function cardsThatFit(widthPx: number): number {
  const more = Math.floor((widthPx - metrics.stepWidthPx) / PITCH_PX);
  return 1 + Math.max(0, more);
}

/** How far to the right of the first card of its row a card lies, px at zoom 1; `column` counts from 0. */
export function offsetInRow(column: number): number {
  return column * PITCH_PX;
}
