import { type PlacedCard, placedCards } from "#analysis/findings.ts";
import type { Board } from "#entities/board.ts";
import type { Card } from "#entities/card.ts";
import type { CardId } from "#entities/ids.ts";
import { type JourneyOutline, outlineBoard, type StepOutline } from "#entities/outline.ts";

/** What became of one thing between the current journey and the future one. */
export type StateChange<T> =
  | { readonly kind: "added"; readonly future: T }
  | { readonly kind: "removed"; readonly current: T }
  /** In both; `isMoved` and `changed` say what of it is different, neither when nothing is. */
  | {
      readonly kind: "kept";
      readonly current: T;
      readonly future: T;
      /** A card: to another step or lane. A step: to another phase. */
      readonly isMoved: boolean;
      /** The fields that say something else. */
      readonly changed: readonly string[];
    };

/** How differently a step feels, for steps that are in both journeys. */
export interface EmotionChange {
  readonly current: StepOutline;
  readonly future: StepOutline;
  /** Future score less current one, -4..4; null when one of them has no score. */
  readonly difference: number | null;
}

/** A current journey held against the future one that was copied from it. */
export interface StateComparison {
  readonly current: JourneyOutline;
  readonly future: JourneyOutline;
  /** In the reading order of the future journey, then what was removed in that of the current one. */
  readonly steps: readonly StateChange<StepOutline>[];
  readonly cards: readonly StateChange<PlacedCard>[];
  readonly emotions: readonly EmotionChange[];
}

/**
 * Holds every future journey against the current one that it was copied from, by the link that copies
 * keep and never by their names. Future journeys whose original is gone are not in it.
 */
export function compareStates(board: Board): readonly StateComparison[] {
  const outlines = outlineBoard(board);
  const byId = new Map(outlines.map((outline) => [outline.journey.id, outline]));
  return outlines.flatMap((future) => {
    const { state, copiedFrom } = future.journey;
    const current = copiedFrom === null ? undefined : byId.get(copiedFrom);
    return state === "future" && current ? [compare(current, future, board.parked)] : [];
  });
}

function compare(
  current: JourneyOutline,
  future: JourneyOutline,
  parked: Board["parked"],
): StateComparison {
  const steps = changesBetween(current.steps, future.steps, {
    idOf: ({ step }) => step.id,
    originalOf: ({ step }) => step.copiedFrom,
    isMoved: (before, after) => after.phase.copiedFrom !== before.phase.id,
    changed: (before, after) => (before.step.title === after.step.title ? [] : ["title"]),
  });
  const laneOrigins = new Map(future.lanes.map(({ id, copiedFrom }) => [id, copiedFrom]));
  const futureCards = placedCards(future);
  // A link to a copy that was parked since is still the link to its original.
  const copies = [...futureCards.map(({ card }) => card), ...parked.values()];
  const cardOrigins = new Map(copies.map(({ id, copiedFrom }) => [id, copiedFrom]));
  const cards = changesBetween(placedCards(current), futureCards, {
    idOf: ({ card }) => card.id,
    originalOf: ({ card }) => card.copiedFrom,
    isMoved: (before, after) =>
      after.step.step.copiedFrom !== before.step.step.id ||
      laneOrigins.get(after.card.place.laneId) !== before.card.place.laneId,
    changed: (before, after) => changedFields(before.card, asOfOriginals(after.card, cardOrigins)),
  });
  const emotions = steps.flatMap((change) => {
    if (change.kind !== "kept") return [];
    const [before, after] = [change.current.emotion, change.future.emotion];
    const difference = before && after ? after.score - before.score : null;
    return [{ current: change.current, future: change.future, difference }];
  });
  return { current, future, steps, cards, emotions };
}

interface Tracing<T> {
  readonly idOf: (one: T) => string;
  readonly originalOf: (one: T) => string | undefined;
  readonly isMoved: (before: T, after: T) => boolean;
  readonly changed: (before: T, after: T) => readonly string[];
}

/** Of several copies of one original the first takes its place; the others were added. */
function changesBetween<T>(
  current: readonly T[],
  future: readonly T[],
  { idOf, originalOf, isMoved, changed }: Tracing<T>,
): readonly StateChange<T>[] {
  const left = new Map(current.map((one) => [idOf(one), one]));
  const changes = future.map((after): StateChange<T> => {
    const original = originalOf(after);
    const before = original === undefined ? undefined : left.get(original);
    if (original === undefined || before === undefined) return { kind: "added", future: after };
    left.delete(original);
    return {
      kind: "kept",
      current: before,
      future: after,
      isMoved: isMoved(before, after),
      changed: changed(before, after),
    };
  });
  return [
    ...changes,
    ...[...left.values()].map((before) => ({ kind: "removed", current: before }) as const),
  ];
}

/** What makes it another record, and not another content. */
const identity = new Set<string>(["id", "place", "copiedFrom"]);

/** A card that points at the copies of an opportunity or of evidence says the same as one that points at those themselves. */
function asOfOriginals(card: Card, originsById: ReadonlyMap<string, CardId | undefined>): Card {
  const { opportunityId, evidenceIds } = card;
  const evidence = new Set(evidenceIds.map((id) => originsById.get(id) ?? id));
  return {
    ...card,
    opportunityId: (opportunityId && originsById.get(opportunityId)) ?? opportunityId,
    evidenceIds: [...evidence].toSorted(),
  };
}

function changedFields(before: Card, after: Card): readonly string[] {
  const [old, now] = [Object.entries(before), new Map(Object.entries(after))];
  return old
    .filter(([field]) => !identity.has(field))
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(now.get(field)))
    .map(([field]) => field);
}
