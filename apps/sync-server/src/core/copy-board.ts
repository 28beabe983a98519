import { rootNames } from "@cojourney/journey-model";
import * as Y from "yjs";

/** The same content as one update of a client id that never wrote before: the first of a new generation. */
export function copyBoard(original: Y.Doc, clientId?: number): Uint8Array {
  const copy = new Y.Doc();
  if (clientId !== undefined) copy.clientID = clientId;
  copy.transact(() => {
    for (const root of rootNames) {
      const target = copy.getMap(root);
      for (const [key, value] of original.getMap(root))
        target.set(key, value instanceof Y.AbstractType ? value.clone() : value);
    }
  });
  return Y.encodeStateAsUpdate(copy);
}
