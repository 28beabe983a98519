import { commit } from "#commands/commit.ts";
import { copyCardsIn, copyStep } from "#commands/copy-parts.ts";
import { holderIn } from "#commands/holder.ts";
import { missing } from "#commands/missing.ts";
import { rankBehind } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { StepId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Copies a column with its cards and its emotion, to right behind it. */
export function duplicateStep(journey: JourneyDoc, id: StepId): Result<StepId, RecordMissing> {
  const step = recordIn(journey.steps, id);
  if (!step) return missing("steps", id);
  const phaseId = holderIn(step, "phaseId");
  const copyId = StepId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBehind(journey.steps, { phaseId }, copyId, id);
    copyStep(journey, { id, copyId }, { phaseId, rank }, "none");
    copyCardsIn(journey, { steps: new Map([[id, copyId]]) }, "none");
  });
  return ok(copyId);
}
