import { commit } from "#commands/commit.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { rankBefore } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId, PhaseId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Moves a phase with its steps before another (null: to the end) within its own journey. */
export function movePhase(
  journey: JourneyDoc,
  id: PhaseId,
  to: { readonly journeyId: JourneyId; readonly before: PhaseId | null },
): Result<void, Refusal> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  const { journeyId } = to;
  if (!recordIn(journey.journeys, journeyId)) return missing("journeys", journeyId);
  const fits = inOneMap(homeOf(journey, "phases", id), journeyId);
  if (!fits.ok) return fits;
  commit(journey, () => {
    const rank = rankBefore(journey.phases, { journeyId }, id, to.before);
    phase.set("place", { journeyId, rank });
  });
  return ok(undefined);
}
