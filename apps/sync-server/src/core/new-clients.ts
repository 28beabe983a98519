import type { RoomLimits } from "./room-limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/**
 * Bounds how many client ids one participant brings to a board. Yjs keeps every id for good, and everybody
 * who joins names all of them, so that made-up ones make joining slower for all.
 */
export class NewClients {
  readonly #limits: RoomLimits;
  readonly #bucketsByBringer = new Map<string, TokenBucket>();
  /** Those that were counted. A batch that the disk refuses comes again, and costs nobody twice. */
  readonly #counted = new Set<number>();

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  /** Whether somebody may bring these now. Without a participant a connection counts for itself. */
  mayBring(bringer: string, clients: readonly number[], nowMs: number): boolean {
    const uncounted = clients.filter((client) => !this.#counted.has(client));
    if (uncounted.length === 0) return true;
    if (!this.#bucketOf(bringer).take(nowMs, uncounted.length)) return false;
    for (const client of uncounted) this.#counted.add(client);
    return true;
  }

  /** A connection that counted for itself is gone. */
  forget(bringer: string): void {
    this.#bucketsByBringer.delete(bringer);
  }

  #bucketOf(bringer: string): TokenBucket {
    const known = this.#bucketsByBringer.get(bringer);
    if (known) return known;
    const { newClientsPerSecond, newClientsBurst } = this.#limits;
    const bucket = new TokenBucket(newClientsPerSecond, newClientsBurst);
    this.#bucketsByBringer.set(bringer, bucket);
    return bucket;
  }
}
