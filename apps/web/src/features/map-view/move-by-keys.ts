import {
  cellKey,
  laneKindOf,
  type CardDestination,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { findCard, type Direction } from "#features/map-view/place.ts";

/** Where a card goes with Alt and an arrow: within its cell, then on to the next cell; null at an edge. */
export function cardMove(
  outline: JourneyOutline,
  cardId: string,
  direction: Direction,
): CardDestination | null {
  const at = findCard(outline, cardId);
  if (!at) return null;
  const { stepId, laneId, cards, index } = at;
  if (direction === "up" && index > 0)
    return { stepId, laneId, before: cards[index - 1]?.id ?? null };
  if (direction === "down" && index < cards.length - 1)
    return { stepId, laneId, before: cards[index + 2]?.id ?? null };
  if (direction === "left" || direction === "right") {
    const steps = outline.steps.map(({ step }) => step.id);
    const to = steps[steps.indexOf(stepId) + (direction === "left" ? -1 : 1)];
    if (to === undefined) return null;
    const there = outline.cards.get(cellKey(to, laneId)) ?? [];
    return { stepId: to, laneId, before: there[index]?.id ?? null };
  }
  const lanes = outline.lanes.filter(({ kind }) => laneKindOf(kind).shows === "cards");
  const lane = lanes[lanes.findIndex(({ id }) => id === laneId) + (direction === "up" ? -1 : 1)];
  if (!lane) return null;
  const there = outline.cards.get(cellKey(stepId, lane.id)) ?? [];
  const before = direction === "down" ? (there[0]?.id ?? null) : null;
  return { stepId, laneId: lane.id, before };
}
