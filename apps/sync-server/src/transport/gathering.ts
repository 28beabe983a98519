/** Time, for things that are done a little later. */
export interface Clock {
  nowMs(): number;
  /** Does it so many ms later; at the end of the turn for none, or fewer. */
  after(delayMs: number, work: () => void): void;
}

export const realClock: Clock = {
  nowMs: () => performance.now(),
  after(delayMs, work) {
    // A timer of less than a millisecond is one of a millisecond.
    if (delayMs >= 1) setTimeout(work, delayMs);
    else setImmediate(work);
  },
};

/** Gathers what is to be done a little later, and does it together: one timer, however many boards there are. */
export class Gathering<T> {
  #gathered = new Set<T>();
  #isDue = false;
  readonly #clock: Clock;
  readonly #waitMs: () => number;
  readonly #doAll: (gathered: ReadonlySet<T>) => void;

  /** `waitMs` is asked when the first comes: how long it waits for company. */
  constructor(clock: Clock, waitMs: () => number, doAll: (gathered: ReadonlySet<T>) => void) {
    this.#clock = clock;
    this.#waitMs = waitMs;
    this.#doAll = doAll;
  }

  /** It will be done soon, once, however often it is added before. */
  add(item: T): void {
    this.#gathered.add(item);
    if (this.#isDue) return;
    this.#isDue = true;
    this.#clock.after(this.#waitMs(), () => this.#run());
  }

  #run(): void {
    const gathered = this.#gathered;
    this.#gathered = new Set();
    this.#isDue = false;
    this.#doAll(gathered);
  }
}
