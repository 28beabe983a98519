import type { Clock } from "#transport/gathering.ts";

/** A clock that stands still until somebody lets time pass. */
export class FakeClock implements Clock {
  #nowMs = 0;
  readonly #due: { atMs: number; work: () => void }[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, work: () => void): void {
    this.#due.push({ atMs: this.#nowMs + Math.max(0, delayMs), work });
  }

  /** How many things are still to be done. */
  get dueCount(): number {
    return this.#due.length;
  }

  pass(ms: number): void {
    this.#nowMs += ms;
  }

  /** Does what was planned first of all that is to be done, and returns when that was. */
  runNext(): number {
    const next = this.#due.shift();
    this.#nowMs = Math.max(this.#nowMs, next?.atMs ?? 0);
    next?.work();
    return this.#nowMs;
  }
}
