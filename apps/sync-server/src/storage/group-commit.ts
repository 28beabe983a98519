import type { Write, WriteOutcome } from "#storage/sqlite-tables.ts";
import type { Job } from "#storage/sqlite-worker.ts";

interface Waiting {
  readonly job: Exclude<Job, { type: "commit" }> | Write;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * Hands jobs to a writer one at a time, in order; but every write that waits goes along with the first.
 *
 * So while one fsync runs the next group gathers, and a hundred boards cost hardly more than one.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #isRunning = false;
  readonly #run: (job: Job) => Promise<unknown>;

  constructor(run: (job: Job) => Promise<unknown>) {
    this.#run = run;
  }

  /** Settles as the writer does. A failed commit rejects every write of its group. */
  enqueue(job: Waiting["job"]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    for (let group = this.#takeGroup(); group.length > 0; group = this.#takeGroup())
      await this.#runGroup(group);
    this.#isRunning = false;
  }

  async #runGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const [first] = group;
      if (!first) return;
      if (!isWrite(first.job)) return first.resolve(await this.#run(first.job));
      const writes = group.map(({ job }) => job).filter(isWrite);
      settleEach(group, (await this.#run({ type: "commit", writes })) as WriteOutcome[]);
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      for (const { reject } of group) reject(error);
    }
  }

  #takeGroup(): Waiting[] {
    const first = this.#waiting[0];
    if (!first || !isWrite(first.job)) return this.#waiting.splice(0, 1);
    const group = this.#waiting.filter(({ job }) => isWrite(job));
    this.#waiting = this.#waiting.filter(({ job }) => !isWrite(job));
    return group;
  }
}

function settleEach(group: readonly Waiting[], outcomes: readonly WriteOutcome[]): void {
  for (const [index, { resolve, reject }] of group.entries()) {
    const refusal = outcomes[index];
    if (refusal) reject(new Error(refusal));
    else resolve(undefined);
  }
}

const isWrite = (job: Waiting["job"]): job is Write =>
  job.type === "create" || job.type === "append";
