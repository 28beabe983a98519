import { commit } from "#commands/commit.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { rankBefore } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId, LaneId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Moves a row above another (null: to the bottom) within its own journey. */
export function moveLane(
  journey: JourneyDoc,
  id: LaneId,
  to: { readonly journeyId: JourneyId; readonly before: LaneId | null },
): Result<void, Refusal> {
  const lane = recordIn(journey.lanes, id);
  if (!lane) return missing("lanes", id);
  const { journeyId } = to;
  if (!recordIn(journey.journeys, journeyId)) return missing("journeys", journeyId);
  const fits = inOneMap(homeOf(journey, "lanes", id), journeyId);
  if (!fits.ok) return fits;
  commit(journey, () => {
    const rank = rankBefore(journey.lanes, { journeyId }, id, to.before);
    lane.set("place", { journeyId, rank });
  });
  return ok(undefined);
}
