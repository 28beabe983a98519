import { addStep } from "#commands/add-step.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankBefore } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import { PhaseId, type JourneyId, type StepId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

export interface PhaseInput {
  readonly journeyId: JourneyId;
  /** The phase to stand before; null for the end. */
  readonly before: PhaseId | null;
  readonly title?: string;
  /** The framework phase it comes from, as "framework/phase". */
  readonly frameworkPhase?: string;
}

/** Adds a phase with one step in it: a phase without a column could hold nothing. */
export function addPhase(
  journey: JourneyDoc,
  { journeyId, before, title, frameworkPhase }: PhaseInput,
): Result<{ readonly phaseId: PhaseId; readonly stepId: StepId }, RecordMissing> {
  if (!recordIn(journey.journeys, journeyId)) return missing("journeys", journeyId);
  const phaseId = PhaseId.parse(journey.newId());
  return commit(journey, () => {
    const rank = rankBefore(journey.phases, { journeyId }, phaseId, before);
    const texts = textsOf(textFields.phases, { title });
    putRecord(journey.phases, phaseId, { place: { journeyId, rank }, frameworkPhase }, texts);
    const step = addStep(journey, { phaseId, before: null });
    return step.ok ? ok({ phaseId, stepId: step.value }) : step;
  });
}
