import * as Y from "yjs";
import { holderOf } from "#document/undo-items.ts";

/** Names one record of a document: its root and its id. */
export type RecordKey = `${string}/${string}`;

export function recordKey(root: string, id: string): RecordKey {
  return `${root}/${id}`;
}

export function splitRecordKey(key: RecordKey): readonly [root: string, id: string] {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/**
 * The records that an update writes in, each with the Yjs client ids of who wrote; nobody for what it
 * only deletes. The update must have been applied to the document: its bytes name places, not records.
 *
 * An answer to "what do I lack?" repeats every deletion that ever was: leave those out of it.
 */
export function recordsIn(
  doc: Y.Doc,
  update: Uint8Array,
  options: { readonly withDeletions: boolean } = { withDeletions: true },
): ReadonlyMap<RecordKey, Set<number>> {
  const { structs, ds } = Y.decodeUpdate(update);
  const found = new Map<RecordKey, Set<number>>();
  for (const struct of structs)
    if (!(struct instanceof Y.Skip)) note(doc, struct.id, struct.id.client, found);
  if (!options.withDeletions) return found;
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; at += lengthAt(doc, client, at))
        note(doc, Y.createID(client, at), null, found);
  return found;
}

/** Like `recordsIn`, of a transaction that just ended: only who wrote, without deletions. */
export function recordsOf(transaction: Y.Transaction): ReadonlyMap<RecordKey, Set<number>> {
  const { doc, beforeState, afterState } = transaction;
  const found = new Map<RecordKey, Set<number>>();
  for (const [client, end] of afterState)
    for (let at = beforeState.get(client) ?? 0; at < end; at += lengthAt(doc, client, at))
      note(doc, Y.createID(client, at), client, found);
  return found;
}

function note(
  doc: Y.Doc,
  id: Y.ID,
  writer: number | null,
  found: Map<RecordKey, Set<number>>,
): void {
  const item = structAt(doc, id);
  const key = item instanceof Y.Item ? keyOf(item) : null;
  if (key === null) return;
  const writers = found.get(key) ?? new Set();
  if (writer !== null) writers.add(writer);
  found.set(key, writers);
}

/** Undefined when the document does not hold that place. */
function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.AbstractStruct | undefined {
  if (clock >= Y.getState(doc.store, client)) return undefined;
  const structs = doc.store.clients.get(client);
  return structs?.[Y.findIndexSS(structs, clock)];
}

/** How many clocks to the next struct; at least one, so that a walk ends. */
function lengthAt(doc: Y.Doc, client: number, clock: number): number {
  const struct = structAt(doc, Y.createID(client, clock));
  return struct ? Math.max(struct.id.clock + struct.length - clock, 1) : Number.MAX_SAFE_INTEGER;
}

function keyOf(item: Y.Item): RecordKey | null {
  let top = item;
  for (let holder = holderOf(top); holder; holder = holderOf(holder)) top = holder;
  const root = top.parent instanceof Y.AbstractType ? Y.findRootTypeKey(top.parent) : null;
  return root !== null && top.parentSub !== null ? recordKey(root, top.parentSub) : null;
}
