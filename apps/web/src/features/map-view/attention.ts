import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { CardDestination, CardId, JourneyId } from "@cojourney/journey-model";
import type { PlaceKey } from "#features/map-view/place.ts";

/** Cards in this person's hand while they drag them. */
export interface CarriedCards {
  readonly cardIds: readonly CardId[];
  /** Where they would land; null while they are over no cell. */
  readonly over: CardDestination | null;
}

/** Where this person is in the map. */
interface AttentionState {
  /** The one place of each journey that Tab leads to. */
  readonly tabStops: ReadonlyMap<JourneyId, PlaceKey>;
  /** Whose text is being written in. */
  readonly editing: PlaceKey | null;
  /** Something is asked about what is written: it stays open although the focus is with the question. */
  readonly isHeld: boolean;
  /** What gets the focus as soon as it is on the screen. */
  readonly wanted: PlaceKey | null;
  /** The cards that the next action is about, in the order they were chosen. */
  readonly chosen: ReadonlySet<CardId>;
  readonly carried: CarriedCards | null;
}

/** Where this person is, outside React: a key press draws two cells anew and not the whole board. */
export interface Attention {
  now(): AttentionState;
  subscribe(listener: () => void): () => void;
  /** Calls back when one place begins or ceases to be a stop of Tab, to be written in, or to be chosen. */
  subscribeAt(key: PlaceKey, listener: () => void): () => void;
  setTabStop(journeyId: JourneyId, key: PlaceKey): void;
  /** Gives the focus to a place, now or when it appears. */
  goTo(key: PlaceKey): void;
  arrived(): void;
  edit(key: PlaceKey): void;
  /** Ends the writing in this place; writing that began elsewhere since goes on. */
  endEdit(key: PlaceKey): void;
  /** Keeps what is written in open while the focus is elsewhere, or no longer does. */
  hold(isHeld: boolean): void;
  /** Takes cards into the choice. */
  choose(cardIds: readonly CardId[]): void;
  toggleChosen(cardId: CardId): void;
  /** What something done to a card is done to: all chosen cards when it is one of them, else it alone. */
  withChosen(cardId: CardId): readonly CardId[];
  chooseNone(): void;
  /** Takes cards up, or on to another place, or with null lets them go. */
  carry(carried: CarriedCards | null): void;
}

export function openAttention(): Attention {
  let state: AttentionState = {
    tabStops: new Map(),
    editing: null,
    isHeld: false,
    wanted: null,
    chosen: new Set(),
    carried: null,
  };
  const listeners = new Set<() => void>();
  const listenersByPlace = new Map<PlaceKey, Set<() => void>>();
  function change(next: Partial<AttentionState>): void {
    const before = state;
    state = { ...state, ...next };
    for (const listener of listeners) listener();
    for (const key of placesBetween(before, state))
      for (const listener of listenersByPlace.get(key) ?? []) listener();
  }
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeAt(key, listener) {
      const there = listenersByPlace.get(key) ?? new Set();
      listenersByPlace.set(key, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0 && listenersByPlace.get(key) === there) listenersByPlace.delete(key);
      };
    },
    setTabStop(journeyId, key) {
      if (state.tabStops.get(journeyId) === key) return;
      change({ tabStops: new Map(state.tabStops).set(journeyId, key) });
    },
    goTo: (key) => change({ wanted: key }),
    arrived: () => change({ wanted: null }),
    edit: (key) => change({ editing: key, wanted: null }),
    endEdit(key) {
      if (state.editing === key) change({ editing: null });
    },
    hold: (isHeld) => change({ isHeld }),
    choose: (cardIds) => change({ chosen: new Set([...state.chosen, ...cardIds]) }),
    toggleChosen(cardId) {
      const chosen = new Set(state.chosen);
      if (!chosen.delete(cardId)) chosen.add(cardId);
      change({ chosen });
    },
    withChosen: (cardId) => (state.chosen.has(cardId) ? [...state.chosen] : [cardId]),
    chooseNone() {
      if (state.chosen.size > 0) change({ chosen: new Set() });
    },
    carry: (carried) => change({ carried }),
  };
}

/** The places of which two states say something else. */
function placesBetween(before: AttentionState, now: AttentionState): ReadonlySet<PlaceKey> {
  const places = new Set<PlaceKey>();
  if (before.editing !== now.editing)
    for (const key of [before.editing, now.editing]) if (key) places.add(key);
  if (before.tabStops !== now.tabStops)
    for (const [journeyId, key] of now.tabStops) {
      const last = before.tabStops.get(journeyId);
      if (last === key) continue;
      places.add(key);
      if (last) places.add(last);
    }
  if (before.chosen !== now.chosen)
    for (const id of [...before.chosen, ...now.chosen])
      if (before.chosen.has(id) !== now.chosen.has(id)) places.add(`card:${id}`);
  return places;
}

const AttentionContext = createContext<Attention | null>(null);

export const AttentionProvider = AttentionContext.Provider;

export function useAttention(): Attention {
  const attention = useContext(AttentionContext);
  if (!attention) throw new Error("useAttention is for components inside AttentionProvider.");
  return attention;
}

/** Draws again only when this one answer changes. */
export function useAttentionTo<T>(read: (state: AttentionState) => T): T {
  const attention = useAttention();
  const answer = () => read(attention.now());
  return useSyncExternalStore(attention.subscribe, answer, answer);
}

/** Whether Tab leads to this place of its journey. */
export function useIsTabStop(journeyId: JourneyId, place: PlaceKey): boolean {
  return useAttentionAt(place, ({ tabStops }) => tabStops.get(journeyId) === place);
}

/** Whether this person writes in this place. */
export function useIsEditing(place: PlaceKey): boolean {
  return useAttentionAt(place, ({ editing }) => editing === place);
}

export function useIsChosen(cardId: CardId): boolean {
  return useAttentionAt(`card:${cardId}`, ({ chosen }) => chosen.has(cardId));
}

/** As `useAttentionTo`, for what is asked of one place alone: of thousands only those are asked again that changed. */
function useAttentionAt<T>(place: PlaceKey, read: (state: AttentionState) => T): T {
  const attention = useAttention();
  const subscribe = useCallback(
    (listener: () => void) => attention.subscribeAt(place, listener),
    [attention, place],
  );
  const answer = () => read(attention.now());
  return useSyncExternalStore(subscribe, answer, answer);
}
