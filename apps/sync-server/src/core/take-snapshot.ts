import * as Y from "yjs";
import { replay } from "./replay.ts";
import type { BoardHistory } from "./update-log.ts";

export type TakenSnapshot =
  | { readonly type: "Taken"; readonly bytes: Uint8Array; readonly doc: Y.Doc }
  /** The log holds edits that cannot be applied yet; a snapshot would be without them. */
  | { readonly type: "HistoryIncomplete" };

/** A snapshot that decodes to the same board again, or why there is none. */
export type VerifiedSnapshot =
  | { readonly type: "Taken"; readonly bytes: Uint8Array; readonly cards: number }
  | { readonly type: "HistoryIncomplete" }
  | { readonly type: "SnapshotUnfaithful" };

/** Takes a snapshot and reads it back. */
export function takeVerifiedSnapshot(history: BoardHistory): VerifiedSnapshot {
  const taken = takeSnapshot(history);
  if (taken.type !== "Taken") return taken;
  if (!isFaithful(taken.bytes, taken.doc)) return { type: "SnapshotUnfaithful" };
  return { type: "Taken", bytes: taken.bytes, cards: taken.doc.getMap("cards").size };
}

/** Writes the whole history of a board as one update. */
export function takeSnapshot(history: Pick<BoardHistory, "snapshot" | "rows">): TakenSnapshot {
  const { doc, skipped, incomplete } = replay(history);
  if (incomplete || skipped > 0) return { type: "HistoryIncomplete" };
  return { type: "Taken", bytes: Y.encodeStateAsUpdate(doc), doc };
}

/** Whether a snapshot, decoded afresh, is the same board as the document that it was taken of. */
function isFaithful(snapshot: Uint8Array, original: Y.Doc): boolean {
  const { doc, skipped, incomplete } = replay({ snapshot, rows: [] });
  return !incomplete && skipped === 0 && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(original));
}
