import * as Y from "yjs";
import { missingMessage } from "./encode-message.ts";

/** A shorter answer is made again in less than a millisecond: it need not take up memory while nobody joins. */
const WORTH_KEEPING_BYTES = 65_536;

/** The last answer to "what do I lack?", for the many who join at once and all lack everything. */
export class MissingAnswer {
  #stateVector: Uint8Array | null = null;
  /** A short one stays for as long as the memory is not needed. */
  #message: Uint8Array | WeakRef<Uint8Array> | null = null;

  /** The answer for the document as it is; encoded anew unless the last question was the same. */
  to(stateVector: Uint8Array, doc: Y.Doc): Uint8Array {
    if (this.#stateVector && isSame(this.#stateVector, stateVector)) {
      const kept = this.#message instanceof WeakRef ? this.#message.deref() : this.#message;
      if (kept) return kept;
    }
    const message = missingMessage(Y.encodeStateAsUpdate(doc, stateVector));
    this.#message = message.length < WORTH_KEEPING_BYTES ? new WeakRef(message) : message;
    this.#stateVector = stateVector.slice();
    return message;
  }

  /** The document changed, or nobody is left to ask. */
  forget(): void {
    this.#stateVector = null;
    this.#message = null;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
