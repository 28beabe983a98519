import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankBefore } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import { LaneId, type JourneyId } from "#entities/ids.ts";
import type { LaneKindId } from "#lanes/index.ts";
import { ok, type Result } from "#result.ts";

export interface LaneInput {
  readonly journeyId: JourneyId;
  readonly kind: LaneKindId;
  /** The lane to stand above; null for the bottom. */
  readonly before: LaneId | null;
  /** Own name; without one the lane is called after its kind. */
  readonly title?: string;
}

/** Adds a row to a journey. The same kind may stand there more than once. */
export function addLane(
  journey: JourneyDoc,
  { journeyId, kind, before, title }: LaneInput,
): Result<LaneId, RecordMissing> {
  if (!recordIn(journey.journeys, journeyId)) return missing("journeys", journeyId);
  const id = LaneId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBefore(journey.lanes, { journeyId }, id, before);
    const texts = textsOf(textFields.lanes, { title });
    putRecord(journey.lanes, id, { place: { journeyId, rank }, kind }, texts);
  });
  return ok(id);
}
