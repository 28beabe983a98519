import { expect, test } from "vitest";
import * as Y from "yjs";
import { seededRandom } from "#testing/seeded-random.ts";
import { askMissing, editMessage, readServerMessage } from "#testing/wire.ts";
import type { Effect } from "./effect.ts";
import { Room } from "./room.ts";

const SEED = 20261122;
const ATTACKS = 3_000;

test(`a room survives ${ATTACKS} garbled updates and still serves the honest (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  const room = new Room();
  const rows: Uint8Array[] = [];
  const outcomes = new Map<string, number>();
  const perform = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      const name = effect.type === "report" ? effect.fact.type : effect.type;
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      if (effect.type === "load") perform(room.loaded({ snapshot: null, rows, quarantined: 0 }));
      if (effect.type !== "append") continue;
      rows.push(effect.update);
      perform(room.committed());
    }
  };
  perform(room.loaded({ snapshot: null, rows, quarantined: 0 }));
  const honest = honestUpdate();

  for (let attack = 0; attack < ATTACKS; attack++) {
    const garbled = Uint8Array.from(honest);
    for (let flips = random.upTo(3); flips > 0; flips--)
      garbled[random.upTo(garbled.length) - 1] = random.upTo(256) - 1;
    const length = random.upTo(4) === 1 ? random.upTo(garbled.length) : garbled.length;
    perform(room.join(`mallory${attack}`));
    perform(room.receive(`mallory${attack}`, editMessage(garbled.subarray(0, length))));
    while (room.hasWork) perform(room.turn());
    perform(room.people.leave(`mallory${attack}`));
  }

  perform(room.join("ann"));
  perform(room.receive("ann", editMessage(honest)));
  while (room.hasWork) perform(room.turn());
  const [answer] = room.receive("ann", askMissing());
  if (answer?.type !== "send") throw new Error("The room did not answer.");
  const board = new Y.Doc();
  const message = readServerMessage(answer.message);
  if (message.type === "missing") Y.applyUpdate(board, message.bytes);
  expect(board.getMap("cards").has("c9")).toBe(true);
  expect(Y.encodeStateVector(board)).toEqual(Y.encodeStateVector(replica(rows)));
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["UpdateRefused", "GapFound"]));
});

/** Maps, texts, deletes: every kind of struct that our own boards hold. Always the same bytes. */
function honestUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  for (let n = 0; n < 10; n++) {
    const card = new Y.Map<unknown>();
    doc.getMap("cards").set(`c${n}`, card);
    card.set("title", new Y.Text(`card ${n}`));
    card.set("place", { step: "s", rank: n / 3 });
  }
  doc.getMap("cards").delete("c3");
  doc.getText("comments").insert(0, "grinder");
  doc.getText("comments").delete(2, 3);
  return Y.encodeStateAsUpdate(doc);
}

function replica(rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const row of rows) Y.applyUpdate(doc, row);
  return doc;
}
