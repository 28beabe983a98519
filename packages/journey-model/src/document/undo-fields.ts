import * as Y from "yjs";
import {
  holderOf,
  itemsIn,
  latest,
  liveMapOf,
  liveValue,
  type ItemRanges,
  type UndoStep,
} from "#document/undo-items.ts";

/**
 * Undo of fields, where Yjs alone would overwrite or lose what others did.
 *
 * Yjs brings an old value back when the newer ones look like this person's own. So it overwrites a
 * value of somebody else that an undo has just brought back, refills a field that somebody else has
 * cleared, and leaves a field empty when somebody else had set it at the same moment - which unmakes
 * the whole record when it is a field that the record needs, such as its place.
 */
export interface FieldUndo {
  /** Before a step is taken back: leaves out of it the fields that somebody else has changed since. */
  prepare(transaction: Y.Transaction, step: UndoStep): PreparedStep;
  close(): void;
}

export interface PreparedStep {
  /** What the step deleted and Yjs may bring back. */
  readonly deletions: ItemRanges;
  /** After Yjs took the step back: fills the fields that it emptied and did not fill. */
  fillEmptied(): void;
  /** Items that may have come back with the step. */
  candidates(): readonly Y.Item[];
}

/** A value that somebody else set at the same moment as this person, whose own value won. */
interface LostValue {
  readonly item: Y.Item;
  readonly winner: Y.ID;
}

export function openFieldUndo(doc: Y.Doc): FieldUndo {
  const lostValues: LostValue[] = [];

  /** Lost values are kept from being forgotten: they come to light if this person takes theirs back. */
  function onTransaction(transaction: Y.Transaction): void {
    if (transaction.local) return;
    for (const item of itemsIn(transaction, transaction.deleteSet)) {
      const isNew = item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
      if (!isNew || item.right?.id.client !== doc.clientID || !isPlainField(item)) continue;
      item.keep = true;
      lostValues.push({ item, winner: item.right.id });
    }
  }
  doc.on("afterTransaction", onTransaction);

  return {
    prepare(transaction, step) {
      const fields = itemsIn(transaction, step.deletions).filter(
        (item) => item.parentSub !== null && !Y.isDeleted(step.insertions, item.id),
      );
      const theirs = new Set(fields.filter((item) => isChangedByOthers(doc, step, item)));
      const lost = lostValues.filter(({ winner }) => isStillLeftBy(doc, step, winner));
      const deletions = rangesWithout(step.deletions, theirs);
      return {
        deletions,
        candidates: () => [...itemsIn(transaction, deletions), ...lost.map(({ item }) => item)],
        fillEmptied() {
          for (const { item } of lost.toReversed()) fill(doc, item);
          for (const item of fields)
            if (!theirs.has(item) && isEmptiedWith(step, item)) fill(doc, item);
        },
      };
    },
    close: () => doc.off("afterTransaction", onTransaction),
  };
}

/** Whether a field that this step changed says by now what somebody else made it say. */
function isChangedByOthers(doc: Y.Doc, step: UndoStep, old: Y.Item): boolean {
  const map = liveMapOf(doc, old);
  if (!map || old.parentSub === null) return false;
  const now = liveValue(map, old.parentSub);
  const mine = valueLeftBy(step, old);
  return mine ? now !== latest(doc, mine) : now !== undefined;
}

/** The value that a step put in the place of an older one; undefined when it took the older one away. */
function valueLeftBy(step: UndoStep, old: Y.Item): Y.Item | undefined {
  for (let item = old.right; item; item = item.right)
    if (Y.isDeleted(step.insertions, item.id) && !Y.isDeleted(step.deletions, item.id)) return item;
  return undefined;
}

/** Whether the value that won is of this step, and still what the field says. */
function isStillLeftBy(doc: Y.Doc, step: UndoStep, winner: Y.ID): boolean {
  if (!Y.isDeleted(step.insertions, winner)) return false;
  const item: Y.AbstractStruct = Y.getItem(doc.store, winner);
  return item instanceof Y.Item && !latest(doc, item).deleted;
}

/** Whether taking the step back empties the field: by removing its newer value, or by bringing back its record. */
function isEmptiedWith(step: UndoStep, old: Y.Item): boolean {
  const holder = holderOf(old);
  const isInBroughtBack = holder !== null && Y.isDeleted(step.deletions, holder.id);
  return isInBroughtBack || valueLeftBy(step, old) !== undefined;
}

function fill(doc: Y.Doc, old: Y.Item): void {
  const map = liveMapOf(doc, old);
  const key = old.parentSub;
  if (!map || key === null || !isPlainField(old) || liveValue(map, key)) return;
  map.set(key, old.content.getContent()[0]);
  const filled = liveValue(map, key);
  if (filled) old.redone = filled.id;
}

/** A value without a shared type in it, whose content has not been forgotten. */
function isPlainField({ parentSub, content }: Y.Item): boolean {
  return parentSub !== null && content instanceof Y.ContentAny;
}

function rangesWithout(ranges: ItemRanges, items: ReadonlySet<Y.Item>): ItemRanges {
  if (items.size === 0) return ranges;
  const left = Y.createDeleteSet();
  for (const [client, all] of ranges.clients) {
    const cuts = [...items].filter(({ id }) => id.client === client);
    left.clients.set(
      client,
      cuts.reduce((rest, cut) => rest.flatMap((range) => cutOut(range, cut)), all),
    );
  }
  return left;
}

type Range = { readonly clock: number; readonly len: number };

function cutOut<R extends Range>(range: R, { id, length }: Y.Item): R[] {
  const end = range.clock + range.len;
  const cutEnd = id.clock + length;
  if (cutEnd <= range.clock || id.clock >= end) return [range];
  return [
    { ...range, len: id.clock - range.clock },
    { ...range, clock: cutEnd, len: end - cutEnd },
  ].filter(({ len }) => len > 0);
}
