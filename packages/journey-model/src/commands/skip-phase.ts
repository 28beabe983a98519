import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PhaseId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Says whether this persona passes over a phase. Its cards stay where they are. */
export function skipPhase(
  journey: JourneyDoc,
  id: PhaseId,
  skipped: boolean,
): Result<void, RecordMissing> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  commit(journey, () => phase.set("skipped", skipped));
  return ok(undefined);
}
