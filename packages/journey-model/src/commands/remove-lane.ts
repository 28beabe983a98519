import { moveCardsTo, type CardsLeft } from "#commands/cards-left.ts";
import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { LaneId } from "#entities/ids.ts";
import { laneKindOf } from "#lanes/index.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * Removes a row, with its cards unless they move to another row of the map, where they count as
 * what that one holds. Emotions belong to steps and stay.
 */
export function removeLane(
  journey: JourneyDoc,
  id: LaneId,
  left: CardsLeft<LaneId> = { cards: "remove" },
): Result<void, Refusal> {
  if (!recordIn(journey.lanes, id)) return missing("lanes", id);
  const fits = mayLeaveLane(journey, id, left);
  if (!fits.ok) return fits;
  commit(journey, () => {
    if (left.cards === "move") moveCardsTo(journey, { laneId: id }, { laneId: left.to });
    dropLanes(journey, [id]);
  });
  return ok(undefined);
}

/** Whether the cards of a row may go where they are sent: a row of the same map that holds cards. */
function mayLeaveLane(
  journey: JourneyDoc,
  id: LaneId,
  left: CardsLeft<LaneId>,
): Result<void, Refusal> {
  if (left.cards === "remove") return ok(undefined);
  const lane = recordIn(journey.lanes, left.to);
  if (!lane || left.to === id) return missing("lanes", left.to);
  if (laneKindOf(String(lane.get("kind"))).cardKind === null)
    return err({ type: "ValueInvalid", reason: "That row holds no cards." });
  return inOneMap(homeOf(journey, "lanes", id), homeOf(journey, "lanes", left.to));
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
