import type { NoticeMessage } from "@cojourney/journey-model/protocol";

/** Somebody removed many cards, and the server kept the board as it was before. */
export type MassRemoval = Omit<Extract<NoticeMessage, { type: "massRemoval" }>, "type">;

/** What facilitators are told of mass removals while their page is open, until they have seen to it. */
export interface MassRemovals {
  /** In the order in which they began; the same list until it changes. */
  reading(): readonly MassRemoval[];
  subscribe(listener: () => void): () => void;
  /** It is seen to. */
  dismiss(stateId: string): void;
}

/** What the connection feeds them with. */
export interface OpenMassRemovals extends MassRemovals {
  hear(removal: MassRemoval): void;
}

export function openMassRemovals(): OpenMassRemovals {
  let removals: readonly MassRemoval[] = [];
  const listeners = new Set<() => void>();
  function become(next: readonly MassRemoval[]): void {
    removals = next;
    for (const listener of listeners) listener();
  }
  return {
    reading: () => removals,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismiss(stateId) {
      become(removals.filter((removal) => removal.stateId !== stateId));
    },
    hear(removal) {
      const { stateId } = removal;
      const isKnown = removals.some((known) => known.stateId === stateId);
      become(
        isKnown
          ? removals.map((known) => (known.stateId === stateId ? removal : known))
          : [...removals, removal],
      );
    },
  };
}
