import { readFileSync } from "node:fs";
import { migrate, openJourneyDoc, readBoard } from "@cojourney/journey-model";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { askMissing, readServerMessage } from "#testing/wire.ts";
import type { Effect } from "./effect.ts";
import type { Migrate } from "./migrate-board.ts";
import { Room } from "./room.ts";

/** A board as the first version of Cojourney stored it. */
const stored = readFileSync(
  new URL("../../../../packages/journey-model/src/document/fixtures/schema-1.bin", import.meta.url),
);
/** A made-up second version, in which every title ends so. */
const toVersion2: Migrate = (journey) =>
  migrate(journey, [({ meta }) => meta.set("title", `${titleIn(journey.doc)} (version 2)`)]);

const history = (...rows: readonly Uint8Array[]) => ({
  snapshot: null,
  rows: [stored, ...rows],
  quarantined: 0,
});

test("a board of this version is answered for at once, and nothing is stored", () => {
  const room = new Room();
  room.join("ann");
  expect(typesOf(room.loaded(history()))).not.toContain("append");
});

test("an older board is stored as the new version before anybody is answered, and only once", () => {
  const room = new Room({ migrate: toVersion2 });
  room.join("ann");
  room.receive("ann", askMissing());
  const [append, ...others] = room.loaded(history());
  expect(others).toEqual([]);
  if (append?.type !== "append") throw new Error("The migration is not stored.");

  const answered = room.committed();
  expect(titleIn(answeredDoc(answered))).toMatch(/ \(version 2\)$/);
  const again = new Room({ migrate: toVersion2 });
  again.join("bob");
  expect(typesOf(again.loaded(history(append.update)))).not.toContain("append");
});

test("while the disk refuses the new version, the older one can be read", () => {
  const room = new Room({ migrate: toVersion2 });
  room.join("ann");
  room.receive("ann", askMissing());
  room.loaded(history());
  expect(typesOf(room.appendFailed())).toContain("retryLater");
  expect(titleIn(answeredDoc(room.loaded(history())))).not.toContain("version 2");

  expect(typesOf(room.retry())).toEqual(["append"]);
  expect(typesOf(room.committed())).toContain("relay");
});

const typesOf = (effects: readonly Effect[]) => effects.map(({ type }) => type);

const titleIn = (doc: Y.Doc) => readBoard(openJourneyDoc(doc)).board.meta.title;

/** What a client has that was told all this. */
function answeredDoc(effects: readonly Effect[]): Y.Doc {
  const doc = new Y.Doc();
  for (const effect of effects) {
    const message = effect.type === "send" ? readServerMessage(effect.message) : null;
    if (message?.type === "missing") Y.applyUpdate(doc, message.bytes);
  }
  return doc;
}
