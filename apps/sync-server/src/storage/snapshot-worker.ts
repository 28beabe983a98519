import { parentPort } from "node:worker_threads";
import { isFaithful, takeSnapshot } from "#core/take-snapshot.ts";
import type { BoardHistory } from "#core/update-log.ts";

/** What the thread answers: a snapshot that decodes to the same board again, or why there is none. */
export type SnapshotReply =
  | { readonly type: "Taken"; readonly bytes: Uint8Array }
  | { readonly type: "HistoryIncomplete" }
  | { readonly type: "SnapshotUnfaithful" };

const port = parentPort;
if (!port) throw new Error("snapshot-worker.ts is a thread of the sync server; start src/main.ts.");

port.on("message", (history: BoardHistory) => port.postMessage(reply(history)));

function reply(history: BoardHistory): SnapshotReply {
  const taken = takeSnapshot(history);
  if (taken.type !== "Taken") return taken;
  if (!isFaithful(taken.bytes, taken.doc)) return { type: "SnapshotUnfaithful" };
  return { type: "Taken", bytes: taken.bytes };
}
