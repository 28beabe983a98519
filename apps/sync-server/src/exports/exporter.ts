import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ExportedFile } from "@cojourney/journey-export";
import type { ExportTask } from "#exports/export-task.ts";

/** Why there is no result. A failure that is nobody's doing rejects instead. */
export type ExportRefusal = "ExportsBusy" | "ExportTooLong" | "ExportAbandoned";

export interface ExportLimits {
  /** Renders that may wait for the one that runs. */
  readonly waiting: number;
  /** How long one render may take. */
  readonly patienceMs: number;
  /** How much memory one render may have. */
  readonly memoryMb: number;
}

const defaultLimits: ExportLimits = { waiting: 8, patienceMs: 120_000, memoryMb: 1_024 };

/**
 * Renders boards beside the main thread, one at a time, each in a thread of its own that ends with it: what a
 * render takes of memory and time is taken from no edit, and is given back whole.
 */
export class Exporter {
  readonly #limits: ExportLimits;
  #asked = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: ExportLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** Rejects when the thread fails. Whoever stops listening (`signal`) ends it. */
  async export(task: ExportTask, signal: AbortSignal): Promise<ExportedFile | ExportRefusal> {
    if (this.#asked > this.#limits.waiting) return "ExportsBusy";
    this.#asked++;
    const rendering = this.#last.then(() => this.#render(task, signal));
    this.#last = rendering.catch(() => {});
    try {
      return await rendering;
    } finally {
      this.#asked--;
    }
  }

  async #render(task: ExportTask, signal: AbortSignal): Promise<ExportedFile | ExportRefusal> {
    if (signal.aborted) return "ExportAbandoned";
    const worker = new Worker(new URL("./export-worker.ts", import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
    });
    const timeout = AbortSignal.timeout(this.#limits.patienceMs);
    try {
      // Rejects when the thread throws or runs out of memory.
      const [file] = await once(worker, "message", { signal: AbortSignal.any([signal, timeout]) });
      return file;
    } catch (error) {
      if (signal.aborted) return "ExportAbandoned";
      if (timeout.aborted) return "ExportTooLong";
      throw error;
    } finally {
      await worker.terminate();
    }
  }
}
