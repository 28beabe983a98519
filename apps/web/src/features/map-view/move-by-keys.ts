import {
  cellKey,
  laneKindOf,
  type Card,
  type CardDestination,
  type CardId,
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

/** One card of several that are moved together, and where it goes once those before it have gone. */
export interface CardMove {
  readonly cardId: CardId;
  readonly to: CardDestination;
}

/**
 * Where several cards of a journey go with Alt and an arrow: each as it would alone, in an order in which none
 * passes another. Null when one of them stands at an edge: they keep together.
 */
export function cardMoves(
  outline: JourneyOutline,
  cardIds: ReadonlySet<string>,
  direction: Direction,
): readonly CardMove[] | null {
  const moves: CardMove[] = [];
  let now = outline;
  for (const card of inMovingOrder(outline, cardIds, direction)) {
    const alone = cardMove(now, card.id, direction);
    if (!alone) return null;
    const isSideways = direction === "left" || direction === "right";
    const to = isSideways ? notUnder(now, alone, moves.at(-1)?.cardId) : alone;
    moves.push({ cardId: card.id, to });
    now = withCardAt(now, card, to);
  }
  return moves;
}

/** Those in front first. Sideways a card keeps its height, so there the lowest of a cell goes first. */
function inMovingOrder(
  { steps, lanes, cards }: JourneyOutline,
  cardIds: ReadonlySet<string>,
  direction: Direction,
): readonly Card[] {
  const inOrder = ordered(steps, direction === "left").flatMap(({ step }) =>
    ordered(lanes, direction === "up").flatMap(({ id }) =>
      ordered(cards.get(cellKey(step.id, id)) ?? [], direction === "up"),
    ),
  );
  return inOrder.filter(({ id }) => cardIds.has(id));
}

function ordered<T>(all: readonly T[], isForwards: boolean): readonly T[] {
  return isForwards ? all : all.toReversed();
}

/** A place above the card that went there just before, where fewer cards stand than in the cell that both left. */
function notUnder(
  { cards }: JourneyOutline,
  to: CardDestination,
  lower: CardId | undefined,
): CardDestination {
  const there = cards.get(cellKey(to.stepId, to.laneId)) ?? [];
  const floor = there.findIndex(({ id }) => id === lower);
  const at = to.before === null ? there.length : there.findIndex(({ id }) => id === to.before);
  return lower !== undefined && floor !== -1 && at > floor ? { ...to, before: lower } : to;
}

/** The journey as it is once a card has gone somewhere. */
function withCardAt(outline: JourneyOutline, card: Card, to: CardDestination): JourneyOutline {
  const cards = new Map(
    [...outline.cards].map(([key, cell]) => [key, cell.filter(({ id }) => id !== card.id)]),
  );
  const key = cellKey(to.stepId, to.laneId);
  const there = cards.get(key) ?? [];
  const at = there.findIndex(({ id }) => id === to.before);
  cards.set(key, there.toSpliced(at === -1 ? there.length : at, 0, card));
  return { ...outline, cards };
}
