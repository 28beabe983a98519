import * as Y from "yjs";

/** Thrown out of `Y.applyUpdate`, which leaves the document half done: it is rebuilt from the log. */
class SearchTooLong extends Error {
  constructor(steps: number) {
    super(`Yjs would search more than ${steps} items for where the edits of one update go.`);
  }
}

let stepsLeft = Infinity;
let limit = Infinity;

/**
 * Runs something that integrates edits, and breaks it off before all its searches together take more steps
 * than `steps`. Returns how many they took.
 *
 * Yjs puts an edit that others made at the same place, at the same time, in order by walking over theirs.
 * Among honest people these are few; a crafted update of 28 KB makes it walk over millions, and every
 * board of the server waits. Which steps it takes shows only while it goes, so they are counted there.
 */
export function withSearchLimit(steps: number, work: () => void): number {
  [limit, stepsLeft] = [steps, steps];
  try {
    work();
    return steps - stepsLeft;
  } finally {
    [limit, stepsLeft] = [Infinity, Infinity];
  }
}

const integrate = Y.Item.prototype.integrate;
Y.Item.prototype.integrate = function (transaction, offset) {
  if (limit !== Infinity && this.parent instanceof Y.AbstractType) {
    stepsLeft -= searchSteps(this, this.parent, transaction.doc.store, offset);
    if (stepsLeft < 0) throw new SearchTooLong(limit);
  }
  integrate.call(this, transaction, offset);
};

/** How many items Yjs will walk over, up to one more than are left. The walk is that of `Item.integrate`. */
function searchSteps(
  item: Y.Item,
  parent: Y.AbstractType<Y.YEvent<never>>,
  store: Y.Doc["store"],
  offset: number,
): number {
  const origin = offset > 0 ? Y.createID(item.id.client, item.id.clock + offset - 1) : item.origin;
  const left = offset > 0 && origin ? Y.getItem(store, origin) : item.left;
  const isBeside = left
    ? left.right === item.right
    : item.right !== null && item.right.left === null;
  if (isBeside) return 0;

  let steps = 0;
  let other = left ? left.right : firstOf(parent, item.parentSub);
  const before = new Set<Y.Item>();
  while (other !== null && other !== item.right && steps <= stepsLeft) {
    steps++;
    before.add(other);
    if (Y.compareIDs(origin, other.origin)) {
      const goesBefore = other.id.client < item.id.client;
      if (!goesBefore && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break;
    } else {
      const seen = other.origin && Y.getItem(store, other.origin);
      if (!seen || !before.has(seen)) break;
    }
    other = other.right;
  }
  return steps;
}

/** Of a key it is the oldest value, which Yjs finds by walking back from the newest: those are steps too. */
function firstOf(parent: Y.AbstractType<Y.YEvent<never>>, key: string | null): Y.Item | null {
  if (key === null) return parent._start;
  let first = parent._map.get(key) ?? null;
  while (first?.left) {
    first = first.left;
    stepsLeft -= 0.1;
  }
  return first;
}
