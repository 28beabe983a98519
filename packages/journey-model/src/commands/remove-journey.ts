import type { CardsLeft } from "#commands/cards-left.ts";
import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { missing } from "#commands/missing.ts";
import { moveCardsToJourney } from "#commands/move-cards-to-journey.ts";
import { dropPhases } from "#commands/remove-phase.ts";
import { dropLanes } from "#commands/remove-lane.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Removes a journey with all that is in it, less the cards that move to another one; its persona stays. */
export function removeJourney(
  journey: JourneyDoc,
  id: JourneyId,
  left: CardsLeft<JourneyId> = { cards: "remove" },
): Result<void, RecordMissing> {
  if (!recordIn(journey.journeys, id)) return missing("journeys", id);
  if (left.cards === "move" && (left.to === id || !recordIn(journey.journeys, left.to)))
    return missing("journeys", left.to);
  const idsIn = (records: JourneyDoc["phases"]) =>
    siblingsIn(records, { journeyId: id }).map((record) => record.id);
  commit(journey, () => {
    if (left.cards === "move") moveCardsToJourney(journey, id, left.to);
    dropPhases(journey, idsIn(journey.phases));
    dropLanes(journey, idsIn(journey.lanes));
    dropRecords(journey, "journeys", [id]);
  });
  return ok(undefined);
}
