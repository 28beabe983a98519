import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** `copyBoard` of a kept state, in a thread of its own: a large board takes seconds, and edits flow on. */
export async function copyKept(update: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker(new URL("./copy-worker.ts", import.meta.url), { workerData: update });
  // `once` rejects with what the thread threw.
  const [copy]: unknown[] = await once(worker, "message");
  if (!(copy instanceof Uint8Array)) throw new Error("The thread that copies answered otherwise.");
  return copy;
}
