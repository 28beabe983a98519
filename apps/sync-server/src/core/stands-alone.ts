import * as Y from "yjs";

/**
 * Whether an update means the same after other updates that its author's server did not know of.
 *
 * It does unless they bring edits under one client id: the later of two different edits that claim the same
 * place would be ignored by whoever has the earlier, and copies of the board would differ for good.
 */
export function standsAlone(update: Uint8Array, others: readonly Uint8Array[]): boolean {
  const clients = new Set(Y.parseUpdateMeta(update).to.keys());
  return others.every((other) =>
    [...Y.parseUpdateMeta(other).to.keys()].every((client) => !clients.has(client)),
  );
}
