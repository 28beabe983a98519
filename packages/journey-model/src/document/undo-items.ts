import * as Y from "yjs";

/** What one step of undo did: ranges of the items it made and of those it deleted. */
export type UndoStep = Y.UndoManager["undoStack"][number];
export type ItemRanges = UndoStep["insertions"];

/** The items in some ranges, as they are now. */
export function itemsIn(transaction: Y.Transaction, ranges: ItemRanges): readonly Y.Item[] {
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, ranges, (struct) => {
    if (struct instanceof Y.Item) items.push(struct);
  });
  return items;
}

/** The item that stands for this one now, if undo or redo brought it back since. */
export function latest(doc: Y.Doc, item: Y.Item): Y.Item {
  let current = item;
  while (current.redone) {
    const next: Y.AbstractStruct = Y.getItem(doc.store, current.redone);
    if (!(next instanceof Y.Item)) break;
    current = next;
  }
  return current;
}

/** The item that holds this one: the record of a field, the text of a character; null for a record. */
export function holderOf(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}

/** The map that a field is in, also when undo or redo brought its record back since; null when gone. */
export function liveMapOf(doc: Y.Doc, field: Y.Item): Y.Map<unknown> | null {
  const holder = holderOf(field);
  if (!holder) return field.parent instanceof Y.Map ? field.parent : null;
  const { deleted, content } = latest(doc, holder);
  if (deleted || !(content instanceof Y.ContentType)) return null;
  return content.type instanceof Y.Map ? content.type : null;
}

/** The value that a key has now; undefined when it has none. */
export function liveValue(map: Y.Map<unknown>, key: string): Y.Item | undefined {
  const item = map._map.get(key);
  return item?.deleted ? undefined : item;
}

/**
 * Cuts what a step made, and what stands for it since, at the same places.
 *
 * Yjs merges neighbouring characters into one item, also those that undo brought back for different
 * reasons; and it then takes away the whole item where a part of it was meant (yjs 13.6.33).
 */
export function cutToStep(transaction: Y.Transaction, step: UndoStep): void {
  for (const item of itemsIn(transaction, step.insertions)) cutAlike(transaction, item);
}

function cutAlike(transaction: Y.Transaction, item: Y.Item): void {
  if (!item.redone) return;
  const target: Y.AbstractStruct = Y.getItemCleanStart(transaction, item.redone);
  if (!(target instanceof Y.Item)) return;
  if (target.length > item.length) cutAfter(transaction, target, item.length);
  cutAlike(transaction, target);
  if (target.length >= item.length) return;
  const rest = cutAfter(transaction, item, target.length);
  if (rest instanceof Y.Item) cutAlike(transaction, rest);
}

function cutAfter(transaction: Y.Transaction, { id }: Y.Item, length: number): Y.AbstractStruct {
  return Y.getItemCleanStart(transaction, Y.createID(id.client, id.clock + length));
}
