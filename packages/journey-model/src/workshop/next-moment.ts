import type { Workshop } from "#workshop/state.ts";

/** When something happens of itself, in ms since 1970 of the server's clock; null when nothing will. */
export function nextMomentMs({ state }: Workshop): number | null {
  return state.round?.endsAt ?? null;
}
