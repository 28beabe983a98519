import * as Y from "yjs";
import type { ItemRanges, UndoStep } from "#document/undo-items.ts";

/**
 * Who made what, where Yjs forgets it: undo brings an item back as a new one of the person who
 * undoes, so that what somebody else wrote would look like this person's own and go with their next undo.
 */
export interface Authors {
  /** After a step was taken back: remembers which of these came back with it, and whose they are. */
  remember(items: readonly Y.Item[]): void;
  /** Whether somebody else made the item; what this very step brought back goes with it again. */
  isForeign(item: Y.Item, step: UndoStep): boolean;
}

/** Clocks of this person's items, from and up to but not including. */
interface Clocks {
  readonly from: number;
  readonly to: number;
}

export function openAuthors(doc: Y.Doc): Authors {
  /** Own items that stand for those of others; in order and apart, to be searched fast. */
  let broughtBack: readonly Clocks[] = [];

  function isBroughtBack({ id, length }: Y.Item, except?: ItemRanges): boolean {
    for (let i = indexAt(broughtBack, id.clock); ; i++) {
      const clocks = broughtBack[i];
      if (!clocks || clocks.from >= id.clock + length) return false;
      const first = Y.createID(doc.clientID, Math.max(clocks.from, id.clock));
      if (!except || !Y.isDeleted(except, first)) return true;
    }
  }

  return {
    remember(items) {
      const theirs: Clocks[] = [];
      for (const item of items)
        if (item.redone && (item.id.client !== doc.clientID || isBroughtBack(item)))
          theirs.push({ from: item.redone.clock, to: item.redone.clock + item.length });
      if (theirs.length > 0) broughtBack = joined([...broughtBack, ...theirs]);
    },
    isForeign: (item, step) =>
      item.id.client !== doc.clientID || isBroughtBack(item, step.insertions),
  };
}

function joined(all: readonly Clocks[]): readonly Clocks[] {
  const apart: Clocks[] = [];
  for (const clocks of all.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (!last || last.to < clocks.from) apart.push(clocks);
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, clocks.to) };
  }
  return apart;
}

/** Index of the first range that ends behind the clock. */
function indexAt(all: readonly Clocks[], clock: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.to ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
