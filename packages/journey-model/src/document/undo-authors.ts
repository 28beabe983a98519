import * as Y from "yjs";
import { itemsIn, type ItemRanges, type UndoStep } from "#document/undo-items.ts";

/**
 * Who made what, where Yjs forgets it: undo brings an item back as a new one of the person who
 * undoes, so that what somebody else wrote would look like this person's own and go with their next undo.
 */
export interface Authors {
  /** After a step was taken back: remembers what of others came back with it. */
  remember(transaction: Y.Transaction, deletions: ItemRanges): void;
  /** Whether somebody else made the item; what this very step brought back goes with it again. */
  isForeign(item: Y.Item, step: UndoStep): boolean;
}

export function openAuthors(doc: Y.Doc): Authors {
  /** Own items that stand for those of others; in order, since clocks only grow. */
  const broughtBack: { readonly clock: number; readonly end: number }[] = [];

  function isBroughtBack(item: Y.Item, except?: ItemRanges): boolean {
    const end = item.id.clock + item.length;
    return broughtBack.some((range) => {
      if (range.end <= item.id.clock || range.clock >= end) return false;
      const clock = Math.max(range.clock, item.id.clock);
      return !except || !Y.isDeleted(except, Y.createID(doc.clientID, clock));
    });
  }

  return {
    remember(transaction, deletions) {
      for (const item of itemsIn(transaction, deletions))
        if (item.redone && (item.id.client !== doc.clientID || isBroughtBack(item)))
          broughtBack.push({ clock: item.redone.clock, end: item.redone.clock + item.length });
    },
    isForeign: (item, step) =>
      item.id.client !== doc.clientID || isBroughtBack(item, step.insertions),
  };
}
