import type { Workshop } from "#workshop/state.ts";

/** When something happens of itself, in ms since 1970 of the server's clock; null when nothing will. */
export function nextMomentMs({ state: { round, writing } }: Workshop): number | null {
  const moments = [round?.endsAt, writing?.stopsAt].filter((at) => typeof at === "number");
  return moments.length === 0 ? null : Math.min(...moments);
}
