import * as Y from "yjs";
import type { RoomLimits } from "./room-limits.ts";

/**
 * How large a board is, as an update in bytes.
 *
 * What is stored is an upper bound, since it holds what was removed since; so the document is measured only
 * when that bound reaches a limit.
 */
export class BoardSize {
  readonly #limits: RoomLimits;
  #bytes = 0;
  #isWarned = false;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The board was read: it is at most so large. */
  reset(bytes: number): void {
    this.#bytes = bytes;
    this.#isWarned = false;
  }

  /** Whether it has just become so large that people must hear of it. */
  grow(bytes: number, doc: Y.Doc): boolean {
    this.#bytes += bytes;
    if (this.#isWarned || this.#bytes < this.#limits.warnBytes) return false;
    this.#isWarned = this.#measure(doc) >= this.#limits.warnBytes;
    return this.#isWarned;
  }

  /** Whether it may not grow any more. */
  isFull(doc: Y.Doc): boolean {
    return this.#bytes >= this.#limits.maxBytes && this.#measure(doc) >= this.#limits.maxBytes;
  }

  #measure(doc: Y.Doc): number {
    this.#bytes = Y.encodeStateAsUpdate(doc).length;
    return this.#bytes;
  }
}
