import { nextMomentMs, type Workshop } from "@cojourney/journey-model/workshop";

/** Node takes no longer timeout. */
const MAX_TIMEOUT_MS = 2_000_000_000;
/** What should have happened by now and could not be stored is tried again after so long. */
const AGAIN_MS = 2_000;

/**
 * Calls when something of a workshop happens of itself.
 *
 * Two servers may do it at once: the records decide who was first, and the other finds nothing to do.
 */
export class NextMoment {
  readonly #nowMs: () => number;
  readonly #pass: () => Promise<"done" | "again">;
  #timer: NodeJS.Timeout | undefined;
  #hasEnded = false;

  /** `pass` lets happen what should have happened by now. */
  constructor(nowMs: () => number, pass: () => Promise<"done" | "again">) {
    this.#nowMs = nowMs;
    this.#pass = pass;
  }

  become(workshop: Workshop): void {
    clearTimeout(this.#timer);
    const momentMs = nextMomentMs(workshop);
    if (momentMs !== null)
      this.#passAfter(Math.min(Math.max(0, momentMs - this.#nowMs()), MAX_TIMEOUT_MS));
  }

  stop(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }

  #passAfter(delayMs: number): void {
    if (this.#hasEnded) return;
    const pass = async () => {
      if ((await this.#pass()) === "again") this.#passAfter(AGAIN_MS);
    };
    this.#timer = setTimeout(() => void pass(), delayMs).unref();
  }
}
