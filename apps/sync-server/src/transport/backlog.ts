/** What is short is kept together in so many bytes, and leaves in one write. */
const PARCEL_BYTES = 32_768;

interface Parcel {
  readonly buffer: Buffer;
  length: number;
}

/**
 * What waits for a reader who has not taken what came before, oldest first.
 *
 * It is a copy of the reader's own. A short frame lies in memory among many others that have long left, and
 * while it waits it would keep all of them: sixty-four kilobytes for a few bytes.
 */
export class Backlog {
  readonly #parcels: Parcel[] = [];
  #bytes = 0;

  /** What it takes in memory, which is a little more than what waits. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Puts whole frames at the end; they leave in the same write. */
  add(chunks: readonly Uint8Array[]): void {
    const bytes = chunks.reduce((total, { length }) => total + length, 0);
    const parcel = this.#parcelWithRoomFor(bytes);
    for (const chunk of chunks) {
      parcel.buffer.set(chunk, parcel.length);
      parcel.length += chunk.length;
    }
  }

  /** Takes the oldest out, in whole frames; null when nothing waits. */
  take(): Uint8Array | null {
    const oldest = this.#parcels.shift();
    if (!oldest) return null;
    this.#bytes -= oldest.buffer.length;
    return oldest.buffer.subarray(0, oldest.length);
  }

  /** The first is as long as what it holds: often nothing comes after it before it leaves. */
  #parcelWithRoomFor(bytes: number): Parcel {
    const last = this.#parcels.at(-1);
    if (last && last.length + bytes <= last.buffer.length) return last;
    const buffer = Buffer.allocUnsafeSlow(last ? Math.max(PARCEL_BYTES, bytes) : bytes);
    const parcel = { buffer, length: 0 };
    this.#parcels.push(parcel);
    this.#bytes += buffer.length;
    return parcel;
  }
}
