import { commit } from "#commands/commit.ts";
import { copyCardsIn, copySteps, traceOf } from "#commands/copy-parts.ts";
import { copyRecord } from "#commands/copy-record.ts";
import { holderIn } from "#commands/holder.ts";
import { missing } from "#commands/missing.ts";
import { rankBehind } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { PhaseId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Copies a phase with its steps, their cards and emotions, to right behind it. Ways back are not copied. */
export function duplicatePhase(journey: JourneyDoc, id: PhaseId): Result<PhaseId, RecordMissing> {
  const phase = recordIn(journey.phases, id);
  if (!phase) return missing("phases", id);
  const journeyId = holderIn(phase, "journeyId");
  const copyId = PhaseId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBehind(journey.phases, { journeyId }, copyId, id);
    const place = { journeyId, rank };
    copyRecord(journey.phases, id, copyId, { place, ...traceOf("none", id) });
    copyCardsIn(journey, { steps: copySteps(journey, id, copyId, "none") }, "none");
  });
  return ok(copyId);
}
