import type * as Y from "yjs";

/**
 * Counts the cards that the edits of a batch remove, edit by edit, within the transaction that applies them.
 *
 * Yjs notes which keys of a root a transaction touched; keys of cards are added and removed, and never changed.
 * So an edit that does neither costs one look at the size of a set.
 */
export class RemovedCards {
  #transaction: Y.Transaction | null = null;
  /** How many of the touched keys belong to edits before. */
  #looked = 0;

  /** How many cards are gone since this was asked last in the same transaction. */
  since(transaction: Y.Transaction): number {
    if (transaction !== this.#transaction) {
      this.#transaction = transaction;
      this.#looked = 0;
    }
    const { doc, changed } = transaction;
    const touched = changed.get(doc.get("cards"));
    if (!touched || touched.size === this.#looked) return 0;
    const cards = doc.getMap("cards");
    let removed = 0;
    let at = 0;
    for (const key of touched)
      if (at++ >= this.#looked && key !== null && !cards.has(key)) removed++;
    this.#looked = touched.size;
    return removed;
  }
}
