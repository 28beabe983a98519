import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { VerifiedSnapshot } from "#core/take-snapshot.ts";
import type { BoardHistory } from "#core/update-log.ts";

/** Writes and verifies a snapshot. Rejects when the thread fails; the next one gets a new thread. */
export type TakeSnapshot = (history: BoardHistory) => Promise<VerifiedSnapshot>;

/** Writes and verifies snapshots beside the main thread, one at a time: a large board takes a second. */
export class SnapshotThread implements AsyncDisposable {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Does the work when nobody else's is being done. Read the history within it: however many boards wait for
   * their turn, the history of one is in memory.
   */
  inTurn<T>(work: (take: TakeSnapshot) => Promise<T>): Promise<T> {
    const working = this.#last.then(() => work((history) => this.#ask(history)));
    this.#last = working.catch(() => {});
    return working;
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
