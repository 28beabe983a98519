import * as Y from "yjs";

/**
 * The state vector of a document as it was before updates that were applied to it.
 *
 * With an update that cannot be read it is that of an empty document: then too much is sent, never too little.
 */
export function vectorBefore(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array {
  const states = Y.decodeStateVector(Y.encodeStateVector(doc));
  try {
    for (const update of updates)
      for (const [client, from] of Y.parseUpdateMeta(update).from)
        states.set(client, Math.min(from, states.get(client) ?? 0));
  } catch {
    states.clear();
  }
  return Y.encodeStateVector(states);
}
