import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { rankBefore } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId, PhaseId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Moves a phase with its steps before another (null: to the end) within its own journey. */
export function movePhase(
  journey: JourneyDoc,
  id: PhaseId,
  to: { readonly journeyId: JourneyId; readonly before: PhaseId | null },
): Result<void, RecordMissing> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  const { journeyId } = to;
  if (!recordIn(journey.journeys, journeyId)) return missing("journeys", journeyId);
  commit(journey, () => {
    const rank = rankBefore(journey.phases, { journeyId }, id, to.before);
    phase.set("place", { journeyId, rank });
  });
  return ok(undefined);
}
