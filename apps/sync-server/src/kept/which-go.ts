import type { KeptState } from "@cojourney/journey-model/protocol";

/** How much is kept of one board. */
export interface KeptLimits {
  readonly states: number;
  /** As stored. */
  readonly bytes: number;
}

export const defaultKeptLimits: KeptLimits = { states: 60, bytes: 64 * 1_048_576 };

/**
 * The ids of states that make room for one that is added: the eldest that came by themselves first, and what
 * somebody kept by hand last. The new one stays, however large it is.
 */
export function whichGo(
  states: readonly KeptState[],
  addedBytes: number,
  limits: KeptLimits = defaultKeptLimits,
): readonly string[] {
  let count = states.length + 1;
  let bytes = states.reduce((total, state) => total + state.bytes, addedBytes);
  const goneIds: string[] = [];
  for (const state of states.toSorted(leastWanted)) {
    if (count <= limits.states && bytes <= limits.bytes) break;
    goneIds.push(state.id);
    count -= 1;
    bytes -= state.bytes;
  }
  return goneIds;
}

const leastWanted = (a: KeptState, b: KeptState): number =>
  Number(a.reason === "byHand") - Number(b.reason === "byHand") || a.atMs - b.atMs;
