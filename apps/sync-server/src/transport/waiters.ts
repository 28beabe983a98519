interface Waiter {
  readonly holds: () => boolean;
  readonly wake: () => void;
}

/** Those who wait until something holds of a room. */
export class Waiters {
  #waiters: Waiter[] = [];
  #isOver = false;

  /** Resolves when it holds, or when the room has ended and it never will. */
  async until(holds: () => boolean): Promise<void> {
    if (this.#isOver || holds()) return;
    await new Promise<void>((wake) => this.#waiters.push({ holds, wake }));
  }

  /** Something may hold now that did not. */
  look(): void {
    if (this.#waiters.length === 0) return;
    const awake = this.#waiters.filter(({ holds }) => this.#isOver || holds());
    this.#waiters = this.#waiters.filter((waiter) => !awake.includes(waiter));
    for (const { wake } of awake) wake();
  }

  /** Nothing is worth waiting for any more. */
  end(): void {
    this.#isOver = true;
    this.look();
  }
}
