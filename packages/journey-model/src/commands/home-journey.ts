import { holderIn } from "#commands/holder.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { err, ok, type Result } from "#result.ts";

/** The map that a phase, step or lane is in; empty when what it stood in is gone. */
export function homeOf(
  journey: JourneyDoc,
  root: "phases" | "steps" | "lanes",
  id: string,
): string {
  const record = recordIn(journey[root], id);
  if (!record) return "";
  if (root === "steps") return homeOf(journey, "phases", holderIn(record, "phaseId"));
  const home = holderIn(record, "journeyId");
  return recordIn(journey.journeys, home) ? home : "";
}

/**
 * Refuses what would tear a map apart: a card at a step of one map and a lane of another has no cell.
 * What has lost its own map may go into any.
 */
export function inOneMap(from: string, to: string): Result<void, Refusal> {
  if (from === "" || to === "" || from === to) return ok(undefined);
  return err({ type: "ValueInvalid", reason: "That is on another map." });
}
