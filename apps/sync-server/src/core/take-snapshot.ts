import * as Y from "yjs";
import { replay } from "./replay.ts";
import type { BoardHistory } from "./update-log.ts";

export type TakenSnapshot =
  | { readonly type: "Taken"; readonly bytes: Uint8Array }
  /** The log holds edits that cannot be applied yet; a snapshot would be without them. */
  | { readonly type: "HistoryIncomplete" };

/** Writes the whole history of a board as one update. */
export function takeSnapshot(history: Pick<BoardHistory, "snapshot" | "rows">): TakenSnapshot {
  const { doc, skipped, incomplete } = replay(history);
  if (incomplete || skipped > 0) return { type: "HistoryIncomplete" };
  return { type: "Taken", bytes: Y.encodeStateAsUpdate(doc) };
}

/** Whether a snapshot, decoded afresh, is the same board as the history that it is to replace. */
export function isFaithful(
  snapshot: Uint8Array,
  history: Pick<BoardHistory, "snapshot" | "rows">,
): boolean {
  const decoded = replay({ snapshot, rows: [] });
  if (decoded.incomplete || decoded.skipped > 0) return false;
  return Y.equalSnapshots(Y.snapshot(decoded.doc), Y.snapshot(replay(history).doc));
}
