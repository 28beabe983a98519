import type { Random } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import type { FuzzCase } from "#testing/fuzz-oracle.ts";

/**
 * Small documents of three people who write at once into one text, one list and one map: thousands of
 * them a second, where every id is near every other.
 */
export function scribble(random: Random): FuzzCase {
  const docs = [11, 22, 33].map((clientId) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    return doc;
  });
  const [first, ...others] = docs;
  if (!first) throw new Error("There are three.");
  const card = new Y.Map<unknown>();
  first.getMap("cards").set("c", card);
  card.set("text", new Y.Text("ab"));
  card.set("list", new Y.Array());
  for (const doc of others) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  for (let n = random.below(12); n > 0; n--) {
    const [from, to] = random.shuffled(docs);
    if (from) write(from, random);
    if (from && to && random.once(3)) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  }

  const [author, ...holders] = random.shuffled(docs);
  if (!author) throw new Error("There are three.");
  const held = Y.mergeUpdates(holders.map((doc) => Y.encodeStateAsUpdate(doc)));
  Y.applyUpdate(author, held);
  const before = Y.encodeStateVector(author);
  const wasAhead = random.once(2) ? Y.encodeStateVectorFromUpdate(held) : before;
  if (wasAhead === before) return sequel(author, random);
  write(author, random);
  return { held, update: Y.encodeStateAsUpdate(author, wasAhead) };
}

/** A live edit of somebody who is in step. */
function sequel(author: Y.Doc, random: Random): FuzzCase {
  const held = Y.encodeStateAsUpdate(author);
  let update: Uint8Array = Uint8Array.of(0, 0);
  author.once("update", (bytes: Uint8Array) => (update = bytes));
  author.transact(() => {
    for (let n = random.below(4); n >= 0; n--) write(author, random);
  });
  return { held, update };
}

function write(doc: Y.Doc, random: Random): void {
  const card = doc.getMap("cards").get("c");
  if (!(card instanceof Y.Map)) return;
  const text: unknown = card.get("text");
  const list: unknown = card.get("list");
  const dice = random.below(8);
  if (dice < 3 && text instanceof Y.Text)
    text.insert(random.below(text.length + 1), "xyz".slice(random.below(3)));
  else if (dice < 4 && text instanceof Y.Text && text.length > 0)
    text.delete(random.below(text.length), 1);
  else if (dice < 5 && list instanceof Y.Array)
    list.insert(random.below(list.length + 1), [random.once(2) ? new Y.Map([["k", 1]]) : 1]);
  else if (dice < 6 && list instanceof Y.Array && list.length > 0)
    list.delete(random.below(list.length), 1);
  else if (random.once(9)) card.set("text", new Y.Text("new"));
  else
    card.set(
      `k${random.below(3)}`,
      random.once(3) ? new Y.Map([["k", new Y.Text("t")]]) : random.below(9),
    );
}
