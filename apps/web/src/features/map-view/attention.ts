import { createContext, useContext, useSyncExternalStore } from "react";
import type { CardId, JourneyId } from "@cojourney/journey-model";
import type { PlaceKey } from "#features/map-view/place.ts";

/** Where this person is in the map. */
interface AttentionState {
  /** The one place of each journey that Tab leads to. */
  readonly tabStops: ReadonlyMap<JourneyId, PlaceKey>;
  /** Whose text is being written in. */
  readonly editing: PlaceKey | null;
  /** What gets the focus as soon as it is on the screen. */
  readonly wanted: PlaceKey | null;
  /** The cards that the next action is about, in the order they were chosen. */
  readonly chosen: ReadonlySet<CardId>;
}

/** Where this person is, outside React: a key press draws two cells anew and not the whole board. */
export interface Attention {
  now(): AttentionState;
  subscribe(listener: () => void): () => void;
  setTabStop(journeyId: JourneyId, key: PlaceKey): void;
  /** Gives the focus to a place, now or when it appears. */
  goTo(key: PlaceKey): void;
  arrived(): void;
  edit(key: PlaceKey): void;
  /** Ends the writing in this place; writing that began elsewhere since goes on. */
  endEdit(key: PlaceKey): void;
  /** Takes cards into the choice. */
  choose(cardIds: readonly CardId[]): void;
  toggleChosen(cardId: CardId): void;
  /** What something done to a card is done to: all chosen cards when it is one of them, else it alone. */
  withChosen(cardId: CardId): readonly CardId[];
  chooseNone(): void;
}

export function openAttention(): Attention {
  let state: AttentionState = {
    tabStops: new Map(),
    editing: null,
    wanted: null,
    chosen: new Set(),
  };
  const listeners = new Set<() => void>();
  function change(next: Partial<AttentionState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
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
  };
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
  return useAttentionTo(({ tabStops }) => tabStops.get(journeyId) === place);
}
