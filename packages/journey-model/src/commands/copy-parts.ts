import type * as Y from "yjs";
import { copyRecord } from "#commands/copy-record.ts";
import { siblingsIn } from "#commands/rank.ts";
import { type JourneyDoc, recordIn } from "#document/journey-doc.ts";
import { evidenceKey, evidenceOfKey } from "#entities/evidence.ts";

/** Id of the copy by id of the original. */
export type Copies = ReadonlyMap<string, string>;

/** What a copy says about where it came from: nothing, what its original said, or its original's own id. */
export type Tracing = "none" | "same" | "original";

/** The field `copiedFrom` of a copy, as a change over the original's fields. */
export function traceOf(tracing: Tracing, id: string): Readonly<Record<string, unknown>> {
  if (tracing === "same") return {};
  return { copiedFrom: tracing === "original" ? id : undefined };
}

/**
 * Copies the columns of a phase with their emotions into another, which may be in another document (`source`),
 * under the ranks they have, and
 * answers the id of each copy by that of its original. Their cards are the caller's, who alone knows
 * in which lanes the copies go. Must run inside a commit.
 */
export function copySteps(
  journey: JourneyDoc,
  fromPhaseId: string,
  toPhaseId: string,
  tracing: Tracing,
  source: JourneyDoc = journey,
): Copies {
  const copies = new Map<string, string>();
  for (const { id, rank } of siblingsIn(source.steps, { phaseId: fromPhaseId })) {
    const copyId = journey.newId();
    copyStep(journey, { id, copyId }, { phaseId: toPhaseId, rank }, tracing, source);
    copies.set(id, copyId);
  }
  return copies;
}

/** Copies one column with its emotion, without its cards. Must run inside a commit. */
export function copyStep(
  journey: JourneyDoc,
  { id, copyId }: { readonly id: string; readonly copyId: string },
  place: { readonly phaseId: string; readonly rank: string },
  tracing: Tracing,
  source: JourneyDoc = journey,
): void {
  copyRecord(journey.steps, id, copyId, { place, ...traceOf(tracing, id) }, source.steps);
  const emotion: unknown = source.emotions.get(id);
  if (emotion !== undefined) journey.emotions.set(copyId, emotion);
}

/**
 * Copies the cards of all the given originals to their copies, under the ranks they have. Without
 * `steps` the copies stay at the same steps, without `lanes` in the same lanes. A copy whose evidence is copied
 * along rests on the copy of it. Must run inside a commit.
 */
export function copyCardsIn(
  journey: JourneyDoc,
  { steps, lanes }: { readonly steps?: Copies; readonly lanes?: Copies },
  tracing: Tracing,
  source: JourneyDoc = journey,
): void {
  const placesById = new Map<string, object>();
  for (const { id, rank, place } of siblingsIn(source.cards, {})) {
    const [stepId, laneId] = [String(place["stepId"]), String(place["laneId"])];
    const [toStep, toLane] = [steps?.get(stepId), lanes?.get(laneId)];
    if ((steps && toStep === undefined) || (lanes && toLane === undefined)) continue;
    placesById.set(id, { stepId: toStep ?? stepId, laneId: toLane ?? laneId, rank });
  }
  const copies = newIdsFor(journey, placesById.keys());
  for (const [id, place] of placesById)
    copyCard(journey, id, copies, { place, ...traceOf(tracing, id) }, source);
}

/** An id for the copy of each of these. */
export function newIdsFor(journey: JourneyDoc, ids: Iterable<string>): Copies {
  return new Map(Array.from(ids, (id) => [id, journey.newId()]));
}

/**
 * Copies one of the cards that are copied together, with `changes` over its fields: a solution whose opportunity is
 * among them takes up the copy of that, and a card whose evidence is rests on the copy of that. Must run inside a commit.
 */
export function copyCard(
  journey: JourneyDoc,
  id: string,
  copies: Copies,
  changes: Readonly<Record<string, unknown>>,
  source: JourneyDoc = journey,
): void {
  const [copyId, card] = [copies.get(id), recordIn(source.cards, id)];
  if (copyId === undefined || !card) return;
  const opportunityId = copies.get(String(card.get("opportunityId")));
  const links = opportunityId === undefined ? {} : { opportunityId };
  const all = { ...links, ...evidenceLinks(card, copies), ...changes };
  copyRecord(journey.cards, id, copyId, all, source.cards);
}

/** What a copy says of its evidence other than its original: the copies of what is copied along. */
function evidenceLinks(
  card: Y.Map<unknown>,
  copies: Copies,
): Readonly<Record<string, true | undefined>> {
  const moved = [...card.keys()].flatMap((key) => {
    const copyId = copies.get(evidenceOfKey(key) ?? "");
    return copyId === undefined ? [] : [{ key, copyKey: evidenceKey(copyId) }];
  });
  return {
    ...Object.fromEntries(moved.map(({ key }) => [key, undefined])),
    ...Object.fromEntries(moved.map(({ copyKey }) => [copyKey, true as const])),
  };
}
