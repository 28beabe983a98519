import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import { dropPhases } from "#commands/remove-phase.ts";
import { dropLanes } from "#commands/remove-lane.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Removes a journey with all that is in it; its persona stays. */
export function removeJourney(journey: JourneyDoc, id: JourneyId): Result<void, RecordMissing> {
  if (!recordIn(journey.journeys, id)) return missing("journeys", id);
  const idsIn = (records: JourneyDoc["phases"]) =>
    siblingsIn(records, { journeyId: id }).map((record) => record.id);
  commit(journey, () => {
    dropPhases(journey, idsIn(journey.phases));
    dropLanes(journey, idsIn(journey.lanes));
    dropRecords(journey, "journeys", [id]);
  });
  return ok(undefined);
}
