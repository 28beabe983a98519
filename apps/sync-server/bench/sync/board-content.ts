import { messageType, syncType } from "@cojourney/journey-model/protocol";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** How many cards go into one update on the way to a server: about 50 KB. */
const CARDS_PER_UPDATE = 200;

/** Writes cards as the journey model does: place and texts of a sentence each. One update per 200. */
export function cardUpdates(cards: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let from = 0; from < cards; from += CARDS_PER_UPDATE)
    doc.transact(() => {
      for (let n = from; n < Math.min(from + CARDS_PER_UPDATE, cards); n++) addCard(doc, n);
    });
  return updates;
}

function addCard(doc: Y.Doc, n: number): void {
  const card = new Y.Map<unknown>();
  card.set("kind", "note");
  card.set("place", { journey: "journey-1", step: `step-${n % 14}`, lane: "doing", rank: `a${n}` });
  card.set("title", new Y.Text(`Card ${n}: what happens here, in a few words`));
  card.set("note", new Y.Text(""));
  doc.getMap("cards").set(`card-${n}-abcdefghij`, card);
}

/** Asks for everything. */
export const askAllMessage: Uint8Array = syncMessage(syncType.step1, Uint8Array.of(0));

export const updateMessage = (update: Uint8Array): Uint8Array =>
  syncMessage(syncType.update, update);

/** What one client says about itself, in awareness. */
export function presenceMessage(clientId: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((entry) => {
        encoding.writeVarUint(entry, 1);
        encoding.writeVarUint(entry, clientId);
        encoding.writeVarUint(entry, clock);
        encoding.writeVarString(entry, state);
      }),
    );
  });
}

function syncMessage(type: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
