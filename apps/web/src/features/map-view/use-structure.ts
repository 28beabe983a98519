"use client";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useMemo, useState } from "react";
import {
  addCard,
  commit,
  duplicateCards,
  laneKindOf,
  moveCard,
  parkCard,
  removeCard,
  setEmotion,
  type CardDestination,
  type CardId,
  type JourneyDoc,
  type JourneyOutline,
  type Lane,
  type Refusal,
  type Result,
  type StepId,
} from "@cojourney/journey-model";
import { tellRefusal } from "#structure/tell-refusal.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useAttention, type Attention } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { cardMove } from "#features/map-view/move-by-keys.ts";
import { findCard, placeOfCell, type Direction, type PlaceKey } from "#features/map-view/place.ts";

/**
 * What people do to a journey in the map; each keeps the focus with what it was done to. The same
 * object as long as the journey is shown, so that what holds it need not be drawn again.
 */
export interface Structure {
  /** The journey as it is now. */
  outline(): JourneyOutline;
  addCardTo(stepId: StepId, lane: Lane, before?: CardId | null): void;
  /** Another card of the same lane, under this one. */
  addCardBelow(cardId: CardId): void;
  moveCardBy(cardId: CardId, direction: Direction): void;
  /** Puts cards of whatever journey into a cell of this one, in the order given. */
  moveCardsTo(cardIds: readonly CardId[], to: CardDestination): void;
  duplicateNow(cardIds: readonly CardId[]): void;
  removeCardsNow(cardIds: readonly CardId[]): void;
  /** Sets cards aside in the parking lot. */
  parkCardsNow(cardIds: readonly CardId[]): void;
  clearEmotion(stepId: StepId): void;
}

/** Tells people in a sentence why nothing happened. */
export function useTellRefusal(): (result: Result<unknown, Refusal>) => void {
  const t = useTranslations("structure");
  return useCallback((result) => tellRefusal(t, result), [t]);
}

export function useStructure(outline: JourneyOutline): Structure {
  const { journey } = useBoard();
  const attention = useAttention();
  const { isReadOnly } = useMap();
  const tell = useTellRefusal();
  const [steady] = useState(() => holdOutline(outline));
  useLayoutEffect(() => steady.set(outline));
  return useMemo(
    () =>
      isReadOnly
        ? untouched(steady.get)
        : structureOf({ outline: steady.get, journey, attention, tell }),
    [steady, journey, attention, tell, isReadOnly],
  );
}

/** What whoever only looks does to a journey: nothing. */
const untouched = (outline: () => JourneyOutline): Structure => ({
  outline,
  addCardTo() {},
  addCardBelow() {},
  moveCardBy() {},
  moveCardsTo() {},
  duplicateNow() {},
  removeCardsNow() {},
  parkCardsNow() {},
  clearEmotion() {},
});

/** Keeps the outline of now for what is asked later, by a key or a menu. */
function holdOutline(first: JourneyOutline) {
  let outline = first;
  return {
    get: () => outline,
    set: (next: JourneyOutline) => {
      outline = next;
    },
  };
}

interface StructureParts {
  readonly outline: () => JourneyOutline;
  readonly journey: JourneyDoc;
  readonly attention: Attention;
  readonly tell: (result: Result<unknown, Refusal>) => void;
}

function structureOf({ outline, journey, attention, tell }: StructureParts): Structure {
  function addCardTo(stepId: StepId, lane: Lane, before: CardId | null = null): void {
    const kind = laneKindOf(lane.kind).cardKind;
    if (kind === null) return;
    const added = addCard(journey, { kind, stepId, laneId: lane.id, before });
    tell(added);
    if (added.ok) attention.edit(`card:${added.value}`);
  }

  /** The focus goes on to what stays. */
  function takeAway(
    cardIds: readonly CardId[],
    take: (journey: JourneyDoc, id: CardId) => Result<void, Refusal>,
  ): void {
    const after = placeAfterRemoval(outline(), cardIds);
    commit(journey, () => {
      for (const id of cardIds) tell(take(journey, id));
    });
    attention.chooseNone();
    if (after) attention.goTo(after);
  }
  return {
    outline,
    addCardTo,
    addCardBelow(cardId) {
      const at = findCard(outline(), cardId);
      const lane = outline().lanes.find(({ id }) => id === at?.laneId);
      if (at && lane) addCardTo(at.stepId, lane, at.cards[at.index + 1]?.id ?? null);
    },
    moveCardBy(cardId, direction) {
      const to = cardMove(outline(), cardId, direction);
      if (!to) return;
      tell(moveCard(journey, cardId, to));
      attention.goTo(`card:${cardId}`);
    },
    moveCardsTo(cardIds, to) {
      const [first] = cardIds;
      commit(journey, () => {
        for (const cardId of cardIds) tell(moveCard(journey, cardId, to));
      });
      if (first) attention.goTo(`card:${first}`);
    },
    duplicateNow(cardIds) {
      const copies = duplicateCards(journey, cardIds);
      tell(copies);
      if (!copies.ok) return;
      const [first] = copies.value;
      if (cardIds.length > 1) {
        attention.chooseNone();
        attention.choose(copies.value);
      }
      if (first) attention.goTo(`card:${first}`);
    },
    removeCardsNow: (cardIds) => takeAway(cardIds, removeCard),
    parkCardsNow: (cardIds) => takeAway(cardIds, parkCard),
    clearEmotion: (stepId) => tell(setEmotion(journey, stepId, null)),
  };
}

/** Where the focus goes when cards go: to the nearest card of their cell that stays, else to the cell. */
function placeAfterRemoval(
  outline: JourneyOutline,
  cardIds: readonly CardId[],
): PlaceKey | undefined {
  const found = cardIds.map((id) => findCard(outline, id)).find((one) => one !== null);
  if (!found) return undefined;
  const { cards, index, stepId, laneId } = found;
  const near = [...cards.slice(index + 1), ...cards.slice(0, index).toReversed()];
  const stays = near.find(({ id }) => !cardIds.includes(id));
  return stays ? `card:${stays.id}` : placeOfCell(stepId, laneId);
}
