/** A snapshot is due after so many rows, or so many bytes, since the last one. */
const DUE_ROWS = 500;
const DUE_BYTES = 1_048_576;
/**
 * But rows alone make none due sooner than this, in ms: among a hundred people 500 rows are a few seconds, a
 * snapshot costs as much as reading the board twice, and the bytes bound what a crash leaves to be read.
 */
const MIN_INTERVAL_MS = 30_000;
/** A room that leaves memory with at least this many rows is snapshotted: less saves nothing on loading. */
const WORTHWHILE_ROWS = 50;

/** Counts how far the log of a room has grown beyond its snapshot. */
export class SnapshotDue {
  #rows = 0;
  #bytes = 0;
  /** Rows at the last time that a snapshot was asked for; one that failed is asked again DUE_ROWS later. */
  #askedAtRows = 0;
  #askedAtBytes = 0;
  /** When that was, or when the log was read. */
  #askedAtMs = -Infinity;

  /** Whether the growth makes a snapshot due; true once per due snapshot. */
  grow(rows: number, bytes: number, nowMs: number): boolean {
    this.#rows += rows;
    this.#bytes += bytes;
    const isLong =
      this.#rows - this.#askedAtRows >= DUE_ROWS && nowMs - this.#askedAtMs >= MIN_INTERVAL_MS;
    const isDue = isLong || this.#bytes - this.#askedAtBytes >= DUE_BYTES;
    if (isDue) {
      this.#askedAtMs = nowMs;
      this.#askedAtRows = this.#rows;
      this.#askedAtBytes = this.#bytes;
    }
    return isDue;
  }

  /** The log was read, or snapshotted: this much of it lies beyond the snapshot. */
  reset(rows: number, bytes: number, nowMs: number): void {
    this.#askedAtMs = nowMs;
    this.#rows = rows;
    this.#bytes = bytes;
    this.#askedAtRows = 0;
    this.#askedAtBytes = 0;
  }

  get isWorthwhileWhenIdle(): boolean {
    return this.#rows >= WORTHWHILE_ROWS;
  }
}
