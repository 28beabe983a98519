import { useSyncExternalStore } from "react";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What of presenting goes on at this screen, and concerns no other. */
export interface PresentingState {
  /** Everybody was brought to this screen, and not to another one of the same person. */
  readonly isPresentingHere: boolean;
  /** This person's pointer is a laser on every screen. */
  readonly isLaserOn: boolean;
  /** Arrow keys go through journeys, phases and steps, with everybody. */
  readonly isWalking: boolean;
  /** The next press on the board says what everybody is shown. */
  readonly isPicking: boolean;
}

interface Store {
  now(): PresentingState;
  subscribe(listener: () => void): () => void;
  set(next: Partial<PresentingState>): void;
}

const storesByBoard = new WeakMap<BoardConnection, Store>();

/** The panel, the strip and the stage of one screen share it. */
export function presentingOn(board: BoardConnection): Store {
  const known = storesByBoard.get(board);
  if (known) return known;
  let state: PresentingState = {
    isPresentingHere: false,
    isLaserOn: false,
    isWalking: false,
    isPicking: false,
  };
  const listeners = new Set<() => void>();
  const store: Store = {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
  };
  storesByBoard.set(board, store);
  return store;
}

export function usePresenting(board: BoardConnection): PresentingState {
  const store = presentingOn(board);
  return useSyncExternalStore(store.subscribe, store.now, store.now);
}
