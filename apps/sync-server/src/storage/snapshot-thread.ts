import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { VerifiedSnapshot } from "#core/take-snapshot.ts";
import type { BoardHistory } from "#core/update-log.ts";

/** Writes and verifies snapshots beside the main thread, one at a time: a large board takes a second. */
export class SnapshotThread implements AsyncDisposable {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects when the thread fails; the next one gets a new thread. */
  take(history: BoardHistory): Promise<VerifiedSnapshot> {
    const taking = this.#last.then(() => this.#ask(history));
    this.#last = taking.catch(() => {});
    return taking;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate();
  }

  async #ask(history: BoardHistory): Promise<VerifiedSnapshot> {
    const worker = (this.#worker ??= this.#start());
    // Whichever comes first, nothing goes on listening for the other: this thread lives long.
    const heard = new AbortController();
    const answered = once(worker, "message", heard);
    worker.postMessage(history);
    try {
      const [reply] = await Promise.race([answered, endOf(worker, heard)]);
      return reply;
    } finally {
      heard.abort();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL("./snapshot-worker.ts", import.meta.url));
    worker.unref();
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

async function endOf(worker: Worker, heard: AbortController): Promise<never> {
  await once(worker, "exit", heard);
  throw new Error("The thread that writes snapshots has ended.");
}
