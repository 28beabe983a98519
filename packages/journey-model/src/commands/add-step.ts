import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankBefore } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import { StepId, type PhaseId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

export interface StepInput {
  readonly phaseId: PhaseId;
  /** The step to stand before; null for the end of the phase. */
  readonly before: StepId | null;
  readonly title?: string;
}

/** Adds a column to a phase. */
export function addStep(
  journey: JourneyDoc,
  { phaseId, before, title }: StepInput,
): Result<StepId, RecordMissing> {
  if (!recordIn(journey.phases, phaseId)) return missing("phases", phaseId);
  const id = StepId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBefore(journey.steps, { phaseId }, id, before);
    putRecord(
      journey.steps,
      id,
      { place: { phaseId, rank } },
      textsOf(textFields.steps, { title }),
    );
  });
  return ok(id);
}
