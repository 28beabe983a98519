interface Entry {
  readonly atMs: number;
  readonly act: () => void;
}

/** A clock that jumps from one planned event to the next. What is planned for one moment keeps its order. */
export class Agenda {
  nowMs = 0;
  readonly #entries: Entry[] = [];

  after(delayMs: number, act: () => void): void {
    const atMs = this.nowMs + delayMs;
    const before = this.#entries.findLastIndex((entry) => entry.atMs <= atMs);
    this.#entries.splice(before + 1, 0, { atMs, act });
  }

  /** Lets the next event happen; false when nothing is planned. */
  runNext(): boolean {
    const next = this.#entries.shift();
    if (!next) return false;
    this.nowMs = next.atMs;
    next.act();
    return true;
  }
}
