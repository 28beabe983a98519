import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { LaneId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Removes a row with its cards. Emotions belong to steps and stay. */
export function removeLane(journey: JourneyDoc, id: LaneId): Result<void, RecordMissing> {
  if (!recordIn(journey.lanes, id)) return missing("lanes", id);
  commit(journey, () => dropLanes(journey, [id]));
  return ok(undefined);
}

/** Deletes rows and their cards. Must run inside a commit. */
export function dropLanes(journey: JourneyDoc, ids: readonly string[]): void {
  for (const laneId of ids)
    dropRecords(
      journey,
      "cards",
      siblingsIn(journey.cards, { laneId }).map((card) => card.id),
    );
  dropRecords(journey, "lanes", ids);
}
