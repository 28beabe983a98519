import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { dropSteps } from "#commands/remove-step.ts";
import { holderIn } from "#commands/holder.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PhaseId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/** Removes a phase with its steps and their cards. The last phase of a journey stays. */
export function removePhase(journey: JourneyDoc, id: PhaseId): Result<void, Refusal> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  const journeyId = holderIn(phase, "journeyId");
  if (siblingsIn(journey.phases, { journeyId }).length < 2)
    return err({ type: "LastOne", root: "phases" });
  commit(journey, () => dropPhases(journey, [id]));
  return ok(undefined);
}

/** Deletes phases and all they hold. Must run inside a commit. */
export function dropPhases(journey: JourneyDoc, ids: readonly string[]): void {
  for (const phaseId of ids)
    dropSteps(
      journey,
      siblingsIn(journey.steps, { phaseId }).map(({ id }) => id),
    );
  dropRecords(journey, "phases", ids);
  const gone = new Set(ids);
  for (const journeyId of journey.journeys.keys()) dropLoopsOf(journey, journeyId, gone);
}

function dropLoopsOf(journey: JourneyDoc, journeyId: string, phaseIds: ReadonlySet<string>): void {
  const record = recordIn(journey.journeys, journeyId);
  for (const key of record?.keys() ?? [])
    if (
      key.startsWith("loop:") &&
      key
        .slice(5)
        .split(">")
        .some((id) => phaseIds.has(id))
    )
      record?.delete(key);
}
