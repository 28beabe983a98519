/** A server says so often that it lives, in ms. */
export const BEAT_MS = 1_000;
/** One that was not heard of for so long has died, in ms. */
const DEAD_AFTER_MS = 5_000;
/** Who does not hear even itself hears nobody, and must not take the others for dead. */
const DEAF_AFTER_MS = 2_500;

/** Which servers are alive, by what is heard of them. */
export class LiveNodes {
  readonly #ownId: string;
  readonly #heardAtMs = new Map<string, number>();
  #heardOwnAtMs = -Infinity;

  constructor(ownId: string) {
    this.#ownId = ownId;
  }

  heard(nodeId: string, nowMs: number): void {
    if (nodeId === this.#ownId) this.#heardOwnAtMs = nowMs;
    else this.#heardAtMs.set(nodeId, nowMs);
  }

  /** Said goodbye; returns whether it was known. */
  gone(nodeId: string): boolean {
    return this.#heardAtMs.delete(nodeId);
  }

  /** Forgets the dead and returns them. While we are deaf nobody dies, and everybody gets as long again. */
  takeDead(nowMs: number): string[] {
    if (nowMs - this.#heardOwnAtMs > DEAF_AFTER_MS) {
      for (const nodeId of this.#heardAtMs.keys()) this.#heardAtMs.set(nodeId, nowMs);
      return [];
    }
    const dead = [...this.#heardAtMs].filter(([, atMs]) => nowMs - atMs > DEAD_AFTER_MS);
    for (const [nodeId] of dead) this.#heardAtMs.delete(nodeId);
    return dead.map(([nodeId]) => nodeId);
  }
}
