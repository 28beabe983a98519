import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { takeVerifiedSnapshot } from "#core/take-snapshot.ts";
import type { BoardHistory } from "#core/update-log.ts";

const port = parentPort;
if (!port) throw new Error("snapshot-worker.ts is a thread of the sync server; start src/main.ts.");

stepBack();
port.on("message", (history: BoardHistory) => port.postMessage(takeVerifiedSnapshot(history)));

/**
 * Lets the threads that people wait for go first. On Linux a priority is a thread's own, and /proc says which
 * this one is; elsewhere it would be the whole program's, and snapshots keep the priority that they have.
 */
function stepBack(): void {
  if (process.platform !== "linux") return;
  const threadId = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
  setPriority(threadId, constants.priority.PRIORITY_LOW);
}
