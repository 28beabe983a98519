import { Worker } from "node:worker_threads";
import type { CopyEnded, CopyJob, Job, Reply } from "#storage/sqlite-worker.ts";

interface Asker {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (cause: Error) => void;
}

/** The thread that owns a SQLite file. Takes one job at a time; a job never hangs when the thread dies. */
export class WriterThread {
  readonly #thread: Worker;
  /** Resolves when the thread is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Resolves with the reason when an fsync failed: the file is not to be trusted before a fresh start. */
  readonly broken: Promise<Error>;
  readonly #break: (cause: Error) => void;
  #asker: Asker | null = null;
  #copying: PromiseWithResolvers<void> | null = null;
  #death: Error | null = null;

  /** Rejects when the file cannot be opened, and says what to do. */
  static async open(path: string): Promise<WriterThread> {
    const writer = new WriterThread(path);
    try {
      await writer.#reply();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const advice = /locked/.test(reason)
        ? "Another sync server uses it: stop that one, or set DATA_DIR to another folder."
        : "Check that DATA_DIR is a folder that this user may write to, on a disk with room.";
      throw new Error(`Cannot open ${path}: ${reason}. ${advice}`, { cause });
    }
    return writer;
  }

  private constructor(path: string) {
    const { promise, resolve: breakDown } = Promise.withResolvers<Error>();
    this.broken = promise;
    this.#break = breakDown;
    this.#thread = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { workerData: path });
    this.#thread.on("message", (reply: Reply | CopyEnded) =>
      reply.type === "copyEnded" ? this.#endCopy(reply) : this.#settle(reply),
    );
    this.#thread.on("error", (cause: Error) => this.#die(cause));
    this.ended = new Promise((resolve) => {
      this.#thread.on("exit", () => {
        this.#die(new Error("The thread that writes to the disk has ended."));
        resolve();
      });
    });
  }

  /** Rejects when the job fails or the thread is dead. */
  run(job: Job): Promise<Reply> {
    if (this.#death) return Promise.reject(this.#death);
    const reply = this.#reply();
    this.#thread.postMessage(job);
    return reply;
  }

  /** Copies the database while it takes jobs. Rejects when it cannot, or when a copy is being made already. */
  async copyTo(path: string): Promise<void> {
    if (this.#death) throw this.#death;
    if (this.#copying) throw new Error("A backup is being made already.");
    this.#copying = Promise.withResolvers();
    this.#thread.postMessage({ type: "copy", path } satisfies CopyJob);
    await this.#copying.promise;
  }

  /** Resolves when no copy is being made. */
  async copied(): Promise<void> {
    await this.#copying?.promise.catch(() => {});
  }

  #endCopy({ failure }: CopyEnded): void {
    const copying = this.#copying;
    this.#copying = null;
    if (failure === null) copying?.resolve();
    else copying?.reject(new Error(failure));
  }

  #reply(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#asker = { resolve, reject };
    });
  }

  #settle(reply: Reply): void {
    const asker = this.#asker;
    this.#asker = null;
    if (reply.type === "failed") {
      const failure = new Error(reply.message);
      if (reply.isFatal) {
        this.#death = failure;
        this.#break(failure);
      }
      asker?.reject(failure);
    } else asker?.resolve(reply);
  }

  #die(cause: Error): void {
    this.#death ??= cause;
    this.#asker?.reject(cause);
    this.#asker = null;
    this.#copying?.reject(cause);
    this.#copying = null;
  }
}
