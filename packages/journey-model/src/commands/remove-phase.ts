import type { CardsLeft } from "#commands/cards-left.ts";
import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { dropSteps, mayLeaveSteps } from "#commands/remove-step.ts";
import { holderIn } from "#commands/holder.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PhaseId, StepId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * Removes a phase with its steps, and with their cards unless those move to a column of another
 * phase. The last phase of a journey stays.
 */
export function removePhase(
  journey: JourneyDoc,
  id: PhaseId,
  left: CardsLeft<StepId> = { cards: "remove" },
): Result<void, Refusal> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  const journeyId = holderIn(phase, "journeyId");
  if (siblingsIn(journey.phases, { journeyId }).length < 2)
    return err({ type: "LastOne", root: "phases" });
  const fits = mayLeaveSteps(journey, stepsIn(journey, id), left);
  if (!fits.ok) return fits;
  commit(journey, () => dropPhases(journey, [id], left));
  return ok(undefined);
}

/** Deletes phases and all they hold, less the cards that move. Must run inside a commit. */
export function dropPhases(
  journey: JourneyDoc,
  ids: readonly string[],
  left: CardsLeft<string> = { cards: "remove" },
): void {
  for (const phaseId of ids) dropSteps(journey, stepsIn(journey, phaseId), left);
  dropRecords(journey, "phases", ids);
  const gone = new Set(ids);
  for (const journeyId of journey.journeys.keys()) dropLoopsOf(journey, journeyId, gone);
}

function stepsIn(journey: JourneyDoc, phaseId: string): readonly string[] {
  return siblingsIn(journey.steps, { phaseId }).map(({ id }) => id);
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
