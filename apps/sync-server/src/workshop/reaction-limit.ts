import { TokenBucket } from "#core/token-bucket.ts";

/** Reactions of one person: per second, and at once after a quiet time. Beyond it they are left out. */
const PER_SECOND = 2;
const AT_ONCE = 6;

/** Keeps one person from covering everybody's screen. */
export class ReactionLimit {
  readonly #bucketsByPerson = new Map<string, TokenBucket>();

  mayShow(personId: string, nowMs: number): boolean {
    const bucket = this.#bucketsByPerson.get(personId) ?? new TokenBucket(PER_SECOND, AT_ONCE);
    this.#bucketsByPerson.set(personId, bucket);
    return bucket.take(nowMs);
  }
}
