import { commit } from "#commands/commit.ts";
import { copyCardsIn, traceOf } from "#commands/copy-parts.ts";
import { copyRecord } from "#commands/copy-record.ts";
import { holderIn } from "#commands/holder.ts";
import { missing } from "#commands/missing.ts";
import { rankBehind } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { LaneId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Copies a row with its cards, to right under it. */
export function duplicateLane(journey: JourneyDoc, id: LaneId): Result<LaneId, RecordMissing> {
  const lane = recordIn(journey.lanes, id);
  if (!lane) return missing("lanes", id);
  const journeyId = holderIn(lane, "journeyId");
  const copyId = LaneId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBehind(journey.lanes, { journeyId }, copyId, id);
    copyRecord(journey.lanes, id, copyId, { place: { journeyId, rank }, ...traceOf("none", id) });
    copyCardsIn(journey, { lanes: new Map([[id, copyId]]) }, "none");
  });
  return ok(copyId);
}
