import * as Y from "yjs";
import type { Gap } from "./guard/find-gap.ts";
import type { Soundness } from "./guard/guard-update.ts";
import { withSearchLimit } from "./guard/search-meter.ts";

/** What an update from the network did to a document. */
export type Applied =
  /** All of it is in. `news` is what the document did not have yet; null when it had everything. */
  | { readonly type: "Applied"; readonly news: Uint8Array | null }
  /** It builds on edits that the document lacks. The rest of it is not kept: ask the sender again. */
  | { readonly type: "GapFound"; readonly gap: Gap; readonly news: Uint8Array | null }
  /** Not an update; the document did not change. */
  | { readonly type: "UpdateMalformed"; readonly cause: unknown }
  /** The document can no longer be trusted: throw it away and read it from the log. */
  | { readonly type: "DocumentBroken"; readonly cause: unknown };

/**
 * Applies bytes that the guard found sound, and checks that the document still works afterwards.
 *
 * Yjs trusts its input: twelve wrong bytes make `applyUpdate` throw inside its own clean-up, after which
 * the document takes edits but never again says so. Nobody would see or store anything more.
 */
export function applyChecked(
  doc: Y.Doc,
  update: Uint8Array,
  { isInOrder, searchSteps, newsOf }: Soundness = {
    isInOrder: () => true,
    searchSteps: Infinity,
    newsOf: null,
  },
): Applied {
  const emitted: Uint8Array[] = [];
  const collect = (bytes: Uint8Array) => emitted.push(bytes);
  const clients = newsOf ?? [...doc.store.clients.keys()];
  const clocksBefore = clockTotal(doc, clients);
  doc.on("update", collect);
  try {
    withSearchLimit(searchSteps, () => Y.applyUpdate(doc, update));
  } catch (cause) {
    const untouched =
      isSettled(doc) &&
      emitted.length === 0 &&
      !hasGap(doc) &&
      clockTotal(doc, clients) === clocksBefore;
    return { type: untouched ? "UpdateMalformed" : "DocumentBroken", cause };
  } finally {
    doc.off("update", collect);
  }

  if (!isSettled(doc) || (emitted.length === 0 && clockTotal(doc, clients) !== clocksBefore))
    return { type: "DocumentBroken", cause: "the document changed without saying so" };
  const news = mergeUpdates(emitted);
  if (!hasGap(doc) && !isInOrder(doc))
    return {
      type: "DocumentBroken",
      cause: "an edit lies between things that are the other way round",
    };
  if (!hasGap(doc)) return { type: "Applied", news };
  forgetGap(doc);
  return { type: "GapFound", gap: "Neighbour", news };
}

/** One update that holds them all; null for none. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array | null {
  const [first, ...more] = updates;
  if (!first) return null;
  return more.length === 0 ? first : Y.mergeUpdates([...updates]);
}

/** Whether Yjs holds edits back because what they build on is missing. */
export function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** Drops what Yjs held back. Whoever sent it still has it, and is asked for it again. */
export function forgetGap(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

/** Whether no clean-up of Yjs was broken off. If one was, the document is mute from then on. */
export function isSettled(doc: Y.Doc): boolean {
  return doc._transactionCleanups.length === 0;
}

function clockTotal(doc: Y.Doc, clients: readonly number[]): number {
  let total = 0;
  for (const client of clients) total += Y.getState(doc.store, client);
  return total;
}
