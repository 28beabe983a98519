import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId } from "#entities/ids.ts";
import { CanvasPoint } from "#entities/text.ts";
import { err, ok, type Result } from "#result.ts";

/** Moves a whole map on the canvas; `origin` is its new top left corner, px at zoom 1. */
export function moveJourney(
  journey: JourneyDoc,
  id: JourneyId,
  origin: readonly [number, number],
): Result<void, Refusal> {
  const record = recordIn(journey.journeys, id);
  if (!record) return missing("journeys", id);
  const point = CanvasPoint.safeParse(origin);
  if (!point.success)
    return err({ type: "ValueInvalid", reason: "That is too far away on the canvas." });
  commit(journey, () => record.set("origin", point.data));
  return ok(undefined);
}
