import {
  cellKey,
  laneKindOf,
  type CardDestination,
  type JourneyOutline,
  type LaneId,
  type PhaseId,
  type StepId,
} from "@cojourney/journey-model";
import { columnsOf, findCard, type Direction } from "#features/map-view/place.ts";

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

/** Which sibling something goes before when it moves one place; undefined when it stands at that edge. */
export function siblingMove<Id>(
  ids: readonly Id[],
  id: Id,
  by: "back" | "forth",
): Id | null | undefined {
  const index = ids.indexOf(id);
  if (index === -1) return undefined;
  if (by === "back") return index === 0 ? undefined : ids[index - 1];
  return index === ids.length - 1 ? undefined : (ids[index + 2] ?? null);
}

/** Where a column goes when it moves one place: past an edge of its phase it enters the next phase. */
export function stepMove(
  outline: JourneyOutline,
  stepId: StepId,
  by: "back" | "forth",
): { readonly phaseId: PhaseId; readonly before: StepId | null } | null {
  const at = outline.phases.findIndex(({ steps }) => steps.some(({ step }) => step.id === stepId));
  const phase = outline.phases[at];
  if (!phase) return null;
  const ids = phase.steps.map(({ step }) => step.id);
  const before = siblingMove(ids, stepId, by);
  if (before !== undefined) return { phaseId: phase.phase.id, before };
  // The last step of a phase stays, as it may not be removed either: a phase without a column holds nothing.
  const next = outline.phases[at + (by === "back" ? -1 : 1)];
  if (!next || ids.length < 2) return null;
  const first = next.steps[0]?.step.id ?? null;
  return { phaseId: next.phase.id, before: by === "back" ? null : first };
}

/** How many cards go when something of a map goes. */
export function cardsIn(
  outline: JourneyOutline,
  part: { readonly stepIds?: readonly StepId[]; readonly laneId?: LaneId },
): number {
  const { stepIds, laneId } = part;
  let count = 0;
  for (const { step } of columnsOf(outline))
    for (const lane of outline.lanes)
      if (step && (stepIds?.includes(step.step.id) ?? true) && (laneId ?? lane.id) === lane.id)
        count += outline.cards.get(cellKey(step.step.id, lane.id))?.length ?? 0;
  return count;
}
