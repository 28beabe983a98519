import * as Y from "yjs";
import { replay } from "./replay.ts";
import type { BoardHistory } from "./update-log.ts";

export type TakenSnapshot =
  | { readonly type: "Taken"; readonly bytes: Uint8Array; readonly doc: Y.Doc }
  /** The log holds edits that cannot be applied yet; a snapshot would be without them. */
  | { readonly type: "HistoryIncomplete" };

/** Writes the whole history of a board as one update. */
export function takeSnapshot(history: Pick<BoardHistory, "snapshot" | "rows">): TakenSnapshot {
  const { doc, skipped, incomplete } = replay(history);
  if (incomplete || skipped > 0) return { type: "HistoryIncomplete" };
  return { type: "Taken", bytes: Y.encodeStateAsUpdate(doc), doc };
}

/** Whether a snapshot, decoded afresh, is the same board as the document that it was taken of. */
export function isFaithful(snapshot: Uint8Array, original: Y.Doc): boolean {
  const { doc, skipped, incomplete } = replay({ snapshot, rows: [] });
  return !incomplete && skipped === 0 && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(original));
}
