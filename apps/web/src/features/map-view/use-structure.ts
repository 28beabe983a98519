"use client";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useMemo, useState } from "react";
import {
  addCard,
  commit,
  duplicateCards,
  laneKindOf,
  moveCard,
  outlineBoard,
  parkCard,
  removeCard,
  setEmotion,
  textAt,
  type CardDestination,
  type CardId,
  type JourneyDoc,
  type JourneyOutline,
  type Lane,
  type LiveBoard,
  type Refusal,
  type Result,
  type StepId,
} from "@cojourney/journey-model";
import { tellRefusal } from "#structure/tell-refusal.ts";
import { useBoard } from "#sync/board-context.tsx";
import type { FreshCards } from "#text/fresh-cards.ts";
import { useAttention, type Attention } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { cardMoves, type CardMove } from "#features/map-view/move-by-keys.ts";
import { findCard, placeOfCell, type Direction, type PlaceKey } from "#features/map-view/place.ts";
import { useFreshCards } from "#features/map-view/use-fresh-cards.ts";

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
  /** Enter in the text of a card: on to a new card under it. From one without text it ends the writing. */
  writeNextCard(cardId: CardId): void;
  /** Tab there: on to a new card in the next step of the lane; `by` -1 the step before. Past the last one it ends. */
  writeInNextCell(cardId: CardId, by: 1 | -1): void;
  /** The focus stays with the card, or with what is over it when it was new and is left empty. */
  endWriting(cardId: CardId): void;
  /** Whether the card, and all that are chosen with it, can go that way. */
  mayMoveCardBy(cardId: CardId, direction: Direction): boolean;
  /** Moves the card, and all that are chosen when it is one of them; together they go or stay. */
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
  const { journey, live } = useBoard();
  const attention = useAttention();
  const { isReadOnly } = useMap();
  const tell = useTellRefusal();
  const fresh = useFreshCards();
  const [steady] = useState(() => holdOutline(outline));
  useLayoutEffect(() => steady.set(outline));
  return useMemo(
    () =>
      isReadOnly
        ? untouched(steady.get)
        : structureOf({ outline: steady.get, journey, live, fresh, attention, tell }),
    [steady, journey, live, fresh, attention, tell, isReadOnly],
  );
}

/** What whoever only looks does to a journey: nothing. */
const untouched = (outline: () => JourneyOutline): Structure => ({
  outline,
  addCardTo() {},
  addCardBelow() {},
  writeNextCard() {},
  writeInNextCell() {},
  endWriting() {},
  mayMoveCardBy: () => false,
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
  readonly live: LiveBoard;
  readonly fresh: FreshCards;
  readonly attention: Attention;
  readonly tell: (result: Result<unknown, Refusal>) => void;
}

function structureOf(parts: StructureParts): Structure {
  const { outline, journey, fresh, attention, tell } = parts;
  function addCardTo(stepId: StepId, lane: Lane, before: CardId | null = null): void {
    const kind = laneKindOf(lane.kind).cardKind;
    if (kind === null) return;
    fresh.settle();
    const added = addCard(journey, { kind, stepId, laneId: lane.id, before });
    tell(added);
    if (!added.ok) return;
    fresh.mark(added.value);
    attention.edit(`card:${added.value}`);
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
  /** Where a card stands, and what stands under it; null in no cell. */
  function standing(cardId: CardId) {
    const at = findCard(outline(), cardId);
    const lane = outline().lanes.find(({ id }) => id === at?.laneId);
    return at && lane ? { ...at, lane, next: at.cards[at.index + 1]?.id ?? null } : null;
  }

  function endWriting(cardId: CardId): void {
    const place: PlaceKey = `card:${cardId}`;
    const over = placeOver(outline(), cardId);
    const went = fresh.current() === cardId && fresh.settle();
    attention.endEdit(place);
    attention.goTo(went ? (over ?? place) : place);
  }
  return {
    outline,
    addCardTo,
    addCardBelow(cardId) {
      const at = standing(cardId);
      if (at) addCardTo(at.stepId, at.lane, at.next);
    },
    writeNextCard(cardId) {
      const at = standing(cardId);
      const text = textAt(journey, { root: "cards", id: cardId, field: "title" });
      const isEmpty = (text?.toString() ?? "").trim() === "";
      endWriting(cardId);
      if (at && !isEmpty) addCardTo(at.stepId, at.lane, at.next);
    },
    writeInNextCell(cardId, by) {
      const at = standing(cardId);
      const { steps } = outline();
      const beside = steps[steps.findIndex(({ step }) => step.id === at?.stepId) + by];
      endWriting(cardId);
      if (at && beside) addCardTo(beside.step.id, at.lane);
    },
    endWriting,
    mayMoveCardBy: (cardId, direction) =>
      movesWith(parts, cardId, direction)?.some((move) => move.cardId === cardId) ?? false,
    moveCardBy(cardId, direction) {
      const moves = movesWith(parts, cardId, direction);
      if (!moves?.length) return;
      commit(journey, () => {
        for (const move of moves) tell(moveCard(journey, move.cardId, move.to));
      });
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

/** Every card that moves with this one and where it goes; null when one of them is at an edge. */
function movesWith(
  { outline, live, attention }: StructureParts,
  cardId: CardId,
  direction: Direction,
): readonly CardMove[] | null {
  const cardIds = attention.withChosen(cardId);
  const maps = cardIds.length === 1 ? [outline()] : outlineBoard(live.reading().board);
  const moves: CardMove[] = [];
  for (const map of maps) {
    const inMap = cardMoves(map, new Set<string>(cardIds), direction);
    if (!inMap) return null;
    moves.push(...inMap);
  }
  return moves;
}

/** What a card stands under: the card over it, else its cell; undefined in no cell. */
function placeOver(outline: JourneyOutline, cardId: CardId): PlaceKey | undefined {
  const at = findCard(outline, cardId);
  const over = at?.cards[at.index - 1];
  return over ? `card:${over.id}` : at ? placeOfCell(at.stepId, at.laneId) : undefined;
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
