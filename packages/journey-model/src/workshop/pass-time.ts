import { closeRound } from "#workshop/close-round.ts";
import type { Decision, Surroundings } from "#workshop/decision.ts";
import { nextMomentMs } from "#workshop/next-moment.ts";
import type { Workshop } from "#workshop/state.ts";

/** What happens of itself because it is time; null when nothing does. A timer that is at its end only stands there. */
export function passTime(workshop: Workshop, surroundings: Surroundings): Decision | null {
  const moment = nextMomentMs(workshop);
  if (moment === null || moment > surroundings.nowMs) return null;
  return { workshop: closeRound(workshop, surroundings), consequences: [] };
}
