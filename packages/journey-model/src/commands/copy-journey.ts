import type * as Y from "yjs";
import { loopKey } from "#commands/add-loop.ts";
import { commit } from "#commands/commit.ts";
import {
  copyCardsIn,
  copySteps,
  traceOf,
  type Copies,
  type Tracing,
} from "#commands/copy-parts.ts";
import { copyRecord } from "#commands/copy-record.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { JourneyId } from "#entities/ids.ts";
import { Loop } from "#entities/journey.ts";
import { CanvasPoint } from "#entities/text.ts";
import { err, ok, type Result } from "#result.ts";

/** Where the copy of a map goes: its top left corner on the canvas, px at zoom 1 (see `originBeside`). */
type Origin = readonly [number, number];

/** Copies a map with all that is in it, for the same persona. A copy of a future journey is one of the same current one. */
export function duplicateJourney(
  journey: JourneyDoc,
  id: JourneyId,
  origin: Origin,
): Result<JourneyId, Refusal> {
  return copyJourney(journey, id, { origin }, "same");
}

/**
 * Copies a map as the future state of it. The copy and every phase, step, lane and card in it say
 * what they were copied from, so that current and future can be held against each other.
 */
export function copyAsFuture(
  journey: JourneyDoc,
  id: JourneyId,
  origin: Origin,
): Result<JourneyId, Refusal> {
  return copyJourney(journey, id, { origin, state: "future" }, "original");
}

/**
 * Copies a map out of another state of this board. Its persona comes along, as it was then, where the board has
 * none with that id any more.
 */
export function copyJourneyFrom(
  journey: JourneyDoc,
  source: JourneyDoc,
  id: JourneyId,
  origin: Origin,
): Result<JourneyId, Refusal> {
  return commit(journey, () => {
    const copied = copyJourney(journey, id, { origin }, "same", source);
    const personaId = recordIn(source.journeys, id)?.get("personaId");
    if (copied.ok && typeof personaId === "string" && !journey.personas.has(personaId))
      copyRecord(journey.personas, personaId, personaId, {}, source.personas);
    return copied;
  });
}

function copyJourney(
  journey: JourneyDoc,
  id: JourneyId,
  changes: { readonly origin: Origin; readonly state?: "future" },
  tracing: Tracing,
  source: JourneyDoc = journey,
): Result<JourneyId, Refusal> {
  const record = recordIn(source.journeys, id);
  if (!record) return missing("journeys", id);
  const point = CanvasPoint.safeParse(changes.origin);
  if (!point.success)
    return err({ type: "ValueInvalid", reason: "That is too far away on the canvas." });
  const copyId = JourneyId.parse(journey.newId());
  commit(journey, () => {
    const ids = { from: id, to: copyId };
    const phases = copyInto(journey, "phases", ids, tracing, source);
    const lanes = copyInto(journey, "lanes", ids, tracing, source);
    const steps = new Map(
      [...phases].flatMap(([from, to]) => [...copySteps(journey, from, to, tracing, source)]),
    );
    copyCardsIn(journey, { steps, lanes }, tracing, source);
    const loops = copiedLoops(record, phases);
    const fields = { ...changes, ...traceOf(tracing, id), ...loops, origin: point.data };
    copyRecord(journey.journeys, id, copyId, fields, source.journeys);
  });
  return ok(copyId);
}

/** Copies the phases or lanes of a map into another, under the ranks they have. */
function copyInto(
  journey: JourneyDoc,
  root: "phases" | "lanes",
  { from, to }: { readonly from: JourneyId; readonly to: JourneyId },
  tracing: Tracing,
  source: JourneyDoc,
): Copies {
  const copies = new Map<string, string>();
  for (const { id, rank } of siblingsIn(source[root], { journeyId: from })) {
    const copyId = journey.newId();
    const changes = { place: { journeyId: to, rank }, ...traceOf(tracing, id) };
    copyRecord(journey[root], id, copyId, changes, source[root]);
    copies.set(id, copyId);
  }
  return copies;
}

/** The ways back of a map between the copies of its phases, and its own left out. */
function copiedLoops(record: Y.Map<unknown>, phases: Copies): Readonly<Record<string, unknown>> {
  const loops: Record<string, unknown> = {};
  for (const [key, value] of record) {
    if (!key.startsWith("loop:")) continue;
    loops[key] = undefined;
    const loop = Loop.safeParse(value).data;
    const [from, to] = [phases.get(loop?.from ?? ""), phases.get(loop?.to ?? "")];
    if (from !== undefined && to !== undefined) loops[loopKey({ from, to })] = { from, to };
  }
  return loops;
}
