import * as Y from "yjs";
import type { Gap } from "./guard/find-gap.ts";
import type { Soundness } from "./guard/guard-update.ts";
import { withSearchLimit } from "./guard/search-meter.ts";

/** What an update from the network did to a document. */
export type Applied =
  /** All of it is in. `isNews` says whether the document lacked some of it. */
  | { readonly type: "Applied"; readonly isNews: boolean }
  /** It builds on edits that the document lacks. The rest of it is not kept: ask the sender again. */
  | { readonly type: "GapFound"; readonly gap: Gap; readonly isNews: boolean }
  /** Not an update; the document did not change. */
  | { readonly type: "UpdateMalformed"; readonly cause: unknown }
  | DocumentBroken;

/** The document can no longer be trusted: throw it away and read it from the log. */
interface DocumentBroken {
  readonly type: "DocumentBroken";
  readonly cause: unknown;
}

/** What a document said of a transaction: one update with all that was new, null for nothing. */
export type Told = { readonly type: "Told"; readonly news: Uint8Array | null } | DocumentBroken;

const unchecked: Soundness = { isInOrder: () => true, searchSteps: Infinity, newsOf: null };

/**
 * Applies bytes that the guard found sound, and checks that the document still works afterwards.
 *
 * Yjs trusts its input: twelve wrong bytes make `applyUpdate` throw inside its own clean-up, after which
 * the document takes edits but never again says so. Nobody would see or store anything more.
 */
export function applyChecked(
  doc: Y.Doc,
  update: Uint8Array,
  soundness: Soundness = unchecked,
): { readonly applied: Applied; readonly news: Uint8Array | null } {
  const results: Applied[] = [];
  const told = inOneTransaction(doc, (transaction) => {
    const result = applyWithin(transaction, update, soundness);
    results.push(result);
    return isNews(result);
  });
  if (told.type === "DocumentBroken") return { applied: told, news: null };
  const [applied = { type: "Applied", isNews: false }] = results;
  return { applied, news: told.news };
}

/**
 * Lets several updates be applied as one transaction: Yjs looks through all clients there ever were at each
 * end of one. `work` returns whether there is news. What shows only at the end breaks all of them together.
 */
export function inOneTransaction(doc: Y.Doc, work: (transaction: Y.Transaction) => boolean): Told {
  const emitted: Uint8Array[] = [];
  const collect = (bytes: Uint8Array) => emitted.push(bytes);
  let hasNews = false;
  doc.on("update", collect);
  try {
    doc.transact((transaction) => {
      hasNews = work(transaction);
    });
  } catch (cause) {
    return { type: "DocumentBroken", cause };
  } finally {
    doc.off("update", collect);
  }
  if (!isSettled(doc) || (emitted.length === 0 && hasNews))
    return { type: "DocumentBroken", cause: "the document changed without saying so" };
  return { type: "Told", news: mergeUpdates(emitted) };
}

/** Applies an update within a transaction, and checks what shows before its end. */
export function applyWithin(
  transaction: Y.Transaction,
  update: Uint8Array,
  { isInOrder, searchSteps, newsOf }: Soundness = unchecked,
): Applied {
  const { doc } = transaction;
  const clients = newsOf ?? [...doc.store.clients.keys()];
  const clocksBefore = clockTotal(doc, clients);
  const deletionsBefore = countDeletions(transaction);
  const hasChanged = () =>
    clockTotal(doc, clients) !== clocksBefore || countDeletions(transaction) !== deletionsBefore;
  try {
    withSearchLimit(searchSteps, () => Y.applyUpdate(doc, update));
  } catch (cause) {
    const isUntouched = !hasGap(doc) && !hasChanged();
    return { type: isUntouched ? "UpdateMalformed" : "DocumentBroken", cause };
  }
  if (!hasGap(doc))
    return isInOrder(doc)
      ? { type: "Applied", isNews: hasChanged() }
      : {
          type: "DocumentBroken",
          cause: "an edit lies between things that are the other way round",
        };
  forgetGap(doc);
  return { type: "GapFound", gap: "Neighbour", isNews: hasChanged() };
}

/** Whether something of it is new to others. */
export const isNews = (applied: { readonly type: string }): boolean =>
  "isNews" in applied && applied.isNews === true;

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

/** Yjs notes each deletion of a transaction. */
function countDeletions({ deleteSet }: Y.Transaction): number {
  let count = 0;
  for (const ranges of deleteSet.clients.values()) count += ranges.length;
  return count;
}

function clockTotal(doc: Y.Doc, clients: readonly number[]): number {
  let total = 0;
  for (const client of clients) total += Y.getState(doc.store, client);
  return total;
}
