import { openJourneyDoc, type JourneyDoc } from "@cojourney/journey-model";
import * as Y from "yjs";

/**
 * What a change does to a board, as an update of a client id that never wrote in it before.
 *
 * It is made on a copy: where the change throws, the board is as it was.
 */
export function changeBoard(
  board: Uint8Array,
  change: (journey: JourneyDoc) => unknown,
): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board);
  while (doc.store.clients.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  const before = Y.encodeStateVector(doc);
  change(openJourneyDoc(doc));
  return Y.encodeStateAsUpdate(doc, before);
}
