import { closeRound } from "#workshop/close-round.ts";
import type { Decision, Surroundings } from "#workshop/decision.ts";
import { nextMomentMs } from "#workshop/next-moment.ts";
import type { Workshop } from "#workshop/state.ts";
import { stopped } from "#workshop/stop-writing.ts";

/** What happens of itself because it is time; null when nothing does. A timer that is at its end only stands there. */
export function passTime(workshop: Workshop, surroundings: Surroundings): Decision | null {
  const isDue = (moment: number | null | undefined) =>
    typeof moment === "number" && moment <= surroundings.nowMs;
  if (!isDue(nextMomentMs(workshop))) return null;
  const { round, writing } = workshop.state;
  const closed = isDue(round?.endsAt) ? closeRound(workshop, surroundings) : workshop;
  return { workshop: isDue(writing?.stopsAt) ? stopped(closed) : closed, consequences: [] };
}
