import * as Y from "yjs";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { isParked } from "#document/parked.ts";
import type { Authors } from "#document/undo-authors.ts";
import { itemsIn, latest, type UndoStep } from "#document/undo-items.ts";

/**
 * Of the records that taking back a step would unmake, the ones that must stay: somebody else has
 * written in them, or something that stays is in them. A map that stays keeps its phases, steps and
 * lanes: without them it could hold nothing.
 */
export function recordsToKeep(
  journey: JourneyDoc,
  transaction: Y.Transaction,
  step: UndoStep,
  authors: Authors,
): ReadonlySet<Y.Item> {
  const unmade = liveItemsOf(step, journey, transaction);
  const kept = new Set<Y.Item>();
  if (unmade.size === 0) return kept;

  const isForeign = (item: Y.Item) => authors.isForeign(item, step);
  for (const item of unmade) if (isRecord(item) && holdsForeign(item, isForeign)) kept.add(item);

  const ties = tiesBetween(journey);
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    for (const { user, holder, isStructure } of ties) {
      if (unmade.has(holder) && (kept.has(user) || !unmade.has(user))) kept.add(holder);
      if (unmade.has(user) && kept.has(holder) && isStructure) kept.add(user);
    }
  }
  return kept;
}

/** What a step made and is alive, also where undo re-made it since. */
function liveItemsOf(
  step: UndoStep,
  { doc }: JourneyDoc,
  transaction: Y.Transaction,
): ReadonlySet<Y.Item> {
  const items = itemsIn(transaction, step.insertions).map((item) => latest(doc, item));
  return new Set(items.filter((item) => !item.deleted));
}

/** A record is one level below a root. */
function isRecord(item: Y.Item): boolean {
  return item.parent instanceof Y.AbstractType && item.parent._item === null;
}

/** Whether somebody else's text or value is alive inside this item. */
function holdsForeign(item: Y.Item, isForeign: (item: Y.Item) => boolean): boolean {
  if (!(item.content instanceof Y.ContentType)) return false;
  const { _map: fields, _start: first } = item.content.type;
  const isKept = (child: Y.Item) =>
    !child.deleted && (isForeign(child) || holdsForeign(child, isForeign));
  for (const field of fields.values()) if (isKept(field)) return true;
  for (let child = first; child; child = child.right) if (isKept(child)) return true;
  return false;
}

/** A live record or value that stands in, or is about, a live record. */
interface Tie {
  readonly user: Y.Item;
  readonly holder: Y.Item;
  /** The user is part of what its holder is made of. */
  readonly isStructure: boolean;
}

function tiesBetween(journey: JourneyDoc): readonly Tie[] {
  const { personas, journeys, phases, steps, lanes, cards, emotions } = journey;
  const ties: Tie[] = [];
  const tie = (user: Y.Item, holders: Y.Map<unknown>, id: unknown, isStructure = false) => {
    const holder = typeof id === "string" ? liveItemIn(holders, id) : undefined;
    if (holder) ties.push({ user, holder, isStructure });
  };
  for (const [card, fields] of liveItemsIn(cards)) {
    // A parked card stands nowhere: it outlives the cell that it was taken out of.
    if (fields instanceof Y.Map && isParked(fields)) continue;
    tie(card, steps, placeIn(fields, "stepId"));
    tie(card, lanes, placeIn(fields, "laneId"));
  }
  for (const [emotion, , stepId] of liveItemsIn(emotions)) tie(emotion, steps, stepId);
  for (const [step, fields] of liveItemsIn(steps))
    tie(step, phases, placeIn(fields, "phaseId"), true);
  for (const [phase, fields] of liveItemsIn(phases))
    tie(phase, journeys, placeIn(fields, "journeyId"), true);
  for (const [lane, fields] of liveItemsIn(lanes))
    tie(lane, journeys, placeIn(fields, "journeyId"), true);
  for (const [map, fields] of liveItemsIn(journeys)) {
    if (!(fields instanceof Y.Map)) continue;
    tie(map, personas, fields.get("personaId"));
    for (const [loop, ends, key] of liveItemsIn(fields)) {
      if (!key.startsWith("loop:")) continue;
      ties.push({ user: loop, holder: map, isStructure: true });
      for (const end of ["from", "to"]) tie(loop, phases, fieldOf(ends, end));
    }
  }
  return ties;
}

/** The live entries of a map: item, value and key. */
function* liveItemsIn(map: Y.Map<unknown>): Generator<[Y.Item, unknown, string]> {
  for (const [key, item] of map._map) if (!item.deleted) yield [item, map.get(key), key];
}

function liveItemIn(map: Y.Map<unknown>, key: string): Y.Item | undefined {
  const item = map._map.get(key);
  return item?.deleted ? undefined : item;
}

function placeIn(record: unknown, key: string): unknown {
  return record instanceof Y.Map ? fieldOf(record.get("place"), key) : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
