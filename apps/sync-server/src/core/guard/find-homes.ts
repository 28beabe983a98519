import * as Y from "yjs";
import type { HeldStructs } from "./held-structs.ts";
import { ItemOutline, type UpdateOutline } from "./outline.ts";
import { structKind } from "./read-content.ts";
import { refuse } from "./refusal.ts";

/** Says where every new item will lie, as Yjs will find it. All that they build on must be there. */
export function findHomes(held: HeldStructs, { runs }: UpdateOutline): void {
  for (const { client, items } of runs) {
    const known = held.stateOf(client);
    for (const item of items) if (item.end > known && item.home === undefined) findHome(held, item);
  }
}

/** Goes by a list instead of calling itself: a hostile chain of items is longer than any stack. */
function findHome(held: HeldStructs, wanted: ItemOutline): void {
  const waiting = [wanted];
  for (let item = waiting.at(-1); item; item = waiting.at(-1)) {
    item.isBeingFound = true;
    const unknown = neighboursOf(held, item).find(
      (other) => other instanceof ItemOutline && other.home === undefined,
    );
    if (unknown instanceof ItemOutline) {
      if (unknown.isBeingFound) refuse("BuildsOnItself");
      waiting.push(unknown);
    } else {
      settle(held, item);
      waiting.pop();
    }
  }
}

/** What an item's home is read from. */
function neighboursOf(held: HeldStructs, item: ItemOutline): (Y.Item | ItemOutline | null)[] {
  const neighbours: (Y.Item | ItemOutline | null)[] = [];
  if (item.originClock >= 0) neighbours.push(held.at(item.originClient, item.originClock));
  if (item.rightClock >= 0) neighbours.push(held.at(item.rightClient, item.rightClock));
  if (item.parentClock >= 0) neighbours.push(held.at(item.parentClient, item.parentClock));
  return neighbours;
}

function settle(held: HeldStructs, item: ItemOutline): void {
  const [first = null, second] = neighboursOf(held, item);
  if (item.root !== null) {
    item.home = held.doc.share.get(item.root) ?? item.root;
    item.homeKey = item.key;
  } else if (item.parentClock >= 0) {
    item.home = homeWithin(first);
    item.homeKey = item.key;
  } else settleBeside(item, first, second);
}

/** An item beside garbage becomes garbage; otherwise it lies where its neighbours lie, both of them. */
function settleBeside(
  item: ItemOutline,
  first: Y.Item | ItemOutline | null,
  second: Y.Item | ItemOutline | null | undefined,
): void {
  item.home = first && homeOf(first);
  item.homeKey = first && keyOf(first);
  if (second === undefined || item.home === null) return;
  if (second === null || homeOf(second) === null) item.home = null;
  else if (homeOf(second) !== item.home || keyOf(second) !== item.homeKey)
    refuse("NeighboursApart");
}

/** The shared type that a struct is; null when the struct is gone, and whatever lies in it with it. */
function homeWithin(parent: Y.Item | ItemOutline | null): ItemOutline["home"] {
  if (parent === null) return null;
  if (parent instanceof ItemOutline) {
    if (parent.kind === structKind.type) return parent.home === null ? null : parent;
    return parent.kind === structKind.deleted ? null : refuse("ParentUnfit");
  }
  if (parent.content instanceof Y.ContentType) return parent.content.type;
  return parent.deleted ? null : refuse("ParentUnfit");
}

/** Where a struct lies. */
export function homeOf(struct: Y.Item | ItemOutline): ItemOutline["home"] {
  if (struct instanceof ItemOutline) return struct.home;
  return struct.parent instanceof Y.AbstractType ? struct.parent : null;
}

/** The key under which a struct lies in its home, if any. */
export function keyOf(struct: Y.Item | ItemOutline): string | null {
  return struct instanceof ItemOutline ? struct.homeKey : struct.parentSub;
}
