import * as Y from "yjs";
import { missingMessage } from "./encode-message.ts";

/** The last answer to "what do I lack?", for the many who join at once and all lack everything. */
export class MissingAnswer {
  #stateVector: Uint8Array | null = null;
  #message: Uint8Array = new Uint8Array();

  /** The answer for the document as it is; encoded anew unless the last question was the same. */
  to(stateVector: Uint8Array, doc: Y.Doc): Uint8Array {
    if (!this.#stateVector || !isSame(this.#stateVector, stateVector)) {
      this.#message = missingMessage(Y.encodeStateAsUpdate(doc, stateVector));
      this.#stateVector = stateVector.slice();
    }
    return this.#message;
  }

  /** The document changed, or nobody is left to ask. */
  forget(): void {
    this.#stateVector = null;
    this.#message = new Uint8Array();
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
