import type { Write } from "#storage/sqlite-tables.ts";
import type { Job, Reply } from "#storage/sqlite-worker.ts";

type Question = Exclude<Job, { type: "commit" }>;

type Waiting =
  | {
      readonly type: "write";
      readonly write: Write;
      readonly resolve: (isAsExpected: boolean) => void;
      readonly reject: (cause: unknown) => void;
    }
  | {
      readonly type: "question";
      readonly question: Question;
      readonly resolve: (reply: Reply) => void;
      readonly reject: (cause: unknown) => void;
    };
type WaitingWrite = Extract<Waiting, { type: "write" }>;

/**
 * Hands jobs to a writer one at a time, in order; but every write that waits goes along with the first.
 *
 * So while one fsync runs the next group gathers, and a hundred boards cost hardly more than one. When none
 * runs, all boards that take a turn in the same moment are one group.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #isRunning = false;
  readonly #run: (job: Job) => Promise<Reply>;

  constructor(run: (job: Job) => Promise<Reply>) {
    this.#run = run;
  }

  /**
   * Resolves with true once it is durable, and with false for a change of what was not as expected. A disk that
   * fails rejects every write of its group.
   */
  write(write: Write): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ type: "write", write, resolve, reject });
    });
  }

  /** Settles as the writer does, after every write that was queued before. */
  ask(question: Question): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ type: "question", question, resolve, reject });
    });
  }

  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#isRunning) return;
    this.#isRunning = true;
    queueMicrotask(() => void this.#runAll());
  }

  async #runAll(): Promise<void> {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0])
      if (first.type === "write") await this.#commit(this.#takeWrites());
      else await this.#answer(first);
    this.#isRunning = false;
  }

  async #answer(waiting: Extract<Waiting, { type: "question" }>): Promise<void> {
    this.#waiting.shift();
    try {
      waiting.resolve(await this.#run(waiting.question));
    } catch (cause) {
      waiting.reject(cause);
    }
  }

  async #commit(group: readonly WaitingWrite[]): Promise<void> {
    try {
      const reply = await this.#run({ type: "commit", writes: group.map(({ write }) => write) });
      if (reply.type !== "commit")
        throw new Error(`The writer answered a commit by ${reply.type}.`);
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = reply.outcomes[index] ?? null;
        if (outcome?.type === "Refused") reject(new Error(outcome.reason));
        else resolve(outcome === null);
      }
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }

  #takeWrites(): WaitingWrite[] {
    const writes = this.#waiting.filter((waiting) => waiting.type === "write");
    this.#waiting = this.#waiting.filter(({ type }) => type !== "write");
    return writes;
  }
}
