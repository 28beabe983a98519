import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId } from "#entities/ids.ts";
import type { Loop } from "#entities/journey.ts";
import { ok, type Result } from "#result.ts";

/** Draws a way back from a phase to an earlier one. Two people may each add a loop at once: both stay. */
export function addLoop(
  journey: JourneyDoc,
  journeyId: JourneyId,
  loop: Loop,
): Result<void, RecordMissing> {
  const record = recordIn(journey.journeys, journeyId);
  if (!record) return missing("journeys", journeyId);
  for (const phaseId of [loop.from, loop.to])
    if (!recordIn(journey.phases, phaseId)) return missing("phases", phaseId);
  commit(journey, () => record.set(loopKey(loop), { from: loop.from, to: loop.to }));
  return ok(undefined);
}

/** Takes a way back out again. */
export function removeLoop(
  journey: JourneyDoc,
  journeyId: JourneyId,
  loop: Loop,
): Result<void, RecordMissing> {
  const record = recordIn(journey.journeys, journeyId);
  if (!record) return missing("journeys", journeyId);
  commit(journey, () => record.delete(loopKey(loop)));
  return ok(undefined);
}

/** A key of its own per loop, so that loops merge one by one. */
export function loopKey({ from, to }: Readonly<Record<keyof Loop, string>>): string {
  return `loop:${from}>${to}`;
}
