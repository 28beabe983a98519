import { rootNames, type RootName } from "@cojourney/journey-model/root-names";
import * as Y from "yjs";
import type { HeldStructs } from "./held-structs.ts";
import { ItemOutline, type DeleteRange, type Home, type UpdateOutline } from "./outline.ts";

/**
 * The roots in which an update writes or deletes something. Every home must have been found.
 *
 * What becomes garbage at once, and what is deleted already, touches nothing. Ask before it is applied.
 */
export function findTouchedRoots(
  held: HeldStructs,
  { runs, deletes }: UpdateOutline,
): ReadonlySet<RootName> {
  const touched = new Set<RootName>();
  const add = (home: Home | null | undefined) => {
    const root = home && rootOf(home);
    if (root) touched.add(root);
  };
  for (const { client, items } of runs) {
    const known = held.stateOf(client);
    for (const { end, home } of items) if (end > known) add(home);
  }
  for (const range of deletes)
    for (const struct of heldIn(held.doc, range))
      if (struct instanceof Y.Item && !struct.deleted && struct.parent instanceof Y.AbstractType)
        add(struct.parent);
  return touched;
}

const knownRoots: ReadonlySet<string> = new Set(rootNames);
const isRootName = (name: string): name is RootName => knownRoots.has(name);

/** Null for what lies in something that is gone. */
function rootOf(home: Home): RootName | null {
  if (typeof home === "string") return isRootName(home) ? home : null;
  if (home instanceof ItemOutline) return home.home ? rootOf(home.home) : null;
  const parent = home._item?.parent;
  if (parent instanceof Y.AbstractType) return rootOf(parent);
  if (home._item) return null;
  const name = Y.findRootTypeKey(home);
  return isRootName(name) ? name : null;
}

/** The structs that we hold of a stretch of clocks. */
function* heldIn(doc: Y.Doc, { client, clock, end }: DeleteRange): Generator<Y.Item | Y.GC> {
  const structs = doc.store.clients.get(client) ?? [];
  if (clock >= Y.getState(doc.store, client)) return;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= end) return;
    yield struct;
  }
}
