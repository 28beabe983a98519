import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { holderIn } from "#commands/holder.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { StepId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/** Removes a column with its cards and its emotion. The last step of a phase stays. */
export function removeStep(journey: JourneyDoc, id: StepId): Result<void, Refusal> {
  const step = recordIn(journey.steps, id);
  if (!step) return missing("steps", id);
  const phaseId = holderIn(step, "phaseId");
  if (siblingsIn(journey.steps, { phaseId }).length < 2)
    return err({ type: "LastOne", root: "steps" });
  commit(journey, () => dropSteps(journey, [id]));
  return ok(undefined);
}

/** Deletes columns and all they hold. Must run inside a commit. */
export function dropSteps(journey: JourneyDoc, ids: readonly string[]): void {
  for (const stepId of ids) {
    dropRecords(
      journey,
      "cards",
      siblingsIn(journey.cards, { stepId }).map((card) => card.id),
    );
    journey.emotions.delete(stepId);
  }
  dropRecords(journey, "steps", ids);
}
