import * as Y from "yjs";
import type { JourneyDoc } from "#document/journey-doc.ts";

type Insertions = Parameters<typeof Y.isDeleted>[0];

/**
 * Of the records that taking back these insertions would unmake, the ones that must stay: somebody
 * else has written in them, or put something of theirs into them, or a record that stays is in them.
 */
export function recordsToKeep(journey: JourneyDoc, insertions: Insertions): ReadonlySet<Y.Item> {
  const me = journey.doc.clientID;
  const unmade = recordItemsIn(journey, insertions);
  const kept = new Set<Y.Item>();
  if (unmade.size === 0) return kept;

  const holders = holdersInUse(journey, (record) => !unmade.has(record) && isByOthers(record, me));
  for (const record of unmade)
    if (holdsForeign(record, me) || holders.has(nameOf(record))) kept.add(record);

  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    const used = holdersInUse(journey, (record) => kept.has(record));
    for (const record of unmade) if (used.has(nameOf(record))) kept.add(record);
  }
  return kept;
}

/** The live records (one level below a root) that these insertions made, also where undo re-made them since. */
function recordItemsIn(journey: JourneyDoc, insertions: Insertions): ReadonlySet<Y.Item> {
  const records = new Set<Y.Item>();
  journey.doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      if (!(struct instanceof Y.Item)) return;
      let item: Y.AbstractStruct = struct;
      while (item instanceof Y.Item && item.redone) item = Y.getItem(journey.doc.store, item.redone);
      if (item instanceof Y.Item && !item.deleted && isRecord(item)) records.add(item);
    });
  }, recordsToKeep);
  return records;
}

function isRecord(item: Y.Item): boolean {
  return item.parent instanceof Y.AbstractType && item.parent._item === null;
}

function isByOthers(record: Y.Item, me: number): boolean {
  return record.id.client !== me || holdsForeign(record, me);
}

/** Whether somebody else's text or value is alive inside this item. */
function holdsForeign(item: Y.Item, me: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false;
  const { _map: fields, _start: first } = item.content.type;
  for (const field of fields.values()) if (isForeign(field, me)) return true;
  for (let child = first; child; child = child.right) if (isForeign(child, me)) return true;
  return false;
}

function isForeign(item: Y.Item, me: number): boolean {
  return !item.deleted && (item.id.client !== me || holdsForeign(item, me));
}

/** Names ("root/id") of the records that the chosen ones stand in. */
function holdersInUse(journey: JourneyDoc, isChosen: (record: Y.Item) => boolean): Set<string> {
  const used = new Set<string>();
  const look = (root: Y.Map<unknown>, holders: (id: string, fields: unknown) => string[]) => {
    for (const [id, item] of root._map)
      if (!item.deleted && isChosen(item))
        for (const name of holders(id, root.get(id))) used.add(name);
  };
  look(journey.cards, (_, card) => [
    `steps/${placeOf(card)?.["stepId"]}`,
    `lanes/${placeOf(card)?.["laneId"]}`,
  ]);
  look(journey.emotions, (stepId) => [`steps/${stepId}`]);
  look(journey.steps, (_, step) => [`phases/${placeOf(step)?.["phaseId"]}`]);
  look(journey.phases, (_, phase) => [`journeys/${placeOf(phase)?.["journeyId"]}`]);
  look(journey.lanes, (_, lane) => [`journeys/${placeOf(lane)?.["journeyId"]}`]);
  look(journey.journeys, (_, of) => [
    `personas/${of instanceof Y.Map ? of.get("personaId") : ""}`,
  ]);
  return used;
}

function placeOf(record: unknown): Record<string, string> | undefined {
  return record instanceof Y.Map ? (record.get("place") as Record<string, string>) : undefined;
}

function nameOf(record: Y.Item): string {
  const root = record.parent instanceof Y.AbstractType ? Y.findRootTypeKey(record.parent) : "";
  return `${root}/${record.parentSub}`;
}
