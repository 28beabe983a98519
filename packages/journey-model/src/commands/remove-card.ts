import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { CardId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Removes a card. Against somebody's edit at the same moment, the removal wins on every screen. */
export function removeCard(journey: JourneyDoc, id: CardId): Result<void, RecordMissing> {
  if (!recordIn(journey.cards, id)) return missing("cards", id);
  commit(journey, () => dropRecords(journey, "cards", [id]));
  return ok(undefined);
}
