import { parentPort, workerData } from "node:worker_threads";
import { copyBoard } from "#core/copy-board.ts";
import { replay } from "#core/replay.ts";

const update: unknown = workerData;
if (!parentPort || !(update instanceof Uint8Array))
  throw new Error("copy-worker.ts is a thread of the sync server; start src/main.ts.");
parentPort.postMessage(copyBoard(replay({ snapshot: update, rows: [] }).doc));
