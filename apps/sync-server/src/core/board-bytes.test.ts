import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readServerMessage } from "#testing/wire.ts";
import { Workshop } from "#testing/workshop.ts";
import { BoardBytes } from "./board-bytes.ts";
import { replay } from "./replay.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const EMPTY = Y.encodeStateVector(new Y.Doc());

/** The log of a workshop, as rows alone and with a snapshot of its first half. */
function logsOf(seed: number) {
  const workshop = new Workshop(seed);
  workshop.run(120);
  const { rows } = workshop;
  const half = rows.slice(0, rows.length / 2);
  const taken = takeSnapshot({ snapshot: null, rows: half });
  const all = takeSnapshot({ snapshot: null, rows });
  if (taken.type !== "Taken" || all.type !== "Taken") throw new Error("The workshop has gaps.");
  return [
    { snapshot: null, rows, quarantined: 0 },
    { snapshot: taken.bytes, rows: rows.slice(half.length), quarantined: 0 },
    { snapshot: all.bytes, rows: [], quarantined: 0 },
  ];
}

/** The document of somebody who gets these messages. */
function applied(messages: readonly Uint8Array[] | null, doc = new Y.Doc()): Y.Doc {
  for (const bytes of messages ?? []) {
    const message = readServerMessage(bytes);
    if (message.type !== "update" && message.type !== "missing") throw new Error(message.type);
    Y.applyUpdate(doc, message.bytes);
  }
  return doc;
}

const isSame = (one: Y.Doc, other: Y.Doc): boolean =>
  Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));

describe.each([1, 2, 3])("the bytes of workshop %i", (seed) => {
  test("bring whoever has nothing to what the document would, answering their question last", () => {
    for (const history of logsOf(seed)) {
      const bytes = BoardBytes.read(history);
      const { doc } = replay(history);
      const messages = bytes?.messagesFor(EMPTY) ?? [];
      expect(isSame(applied(messages), doc)).toBe(true);
      expect(messages.map((message) => readServerMessage(message).type).at(-1)).toBe("missing");
      expect(bytes?.stateVector).toEqual(Y.encodeStateVector(doc));
      expect(bytes?.clients).toBe(doc.store.clients.size);
    }
  });

  test("answer whoever has everything with what was deleted, and know that they bring nothing", () => {
    for (const history of logsOf(seed)) {
      const bytes = BoardBytes.read(history);
      const { doc } = replay(history);
      const messages = bytes?.messagesFor(Y.encodeStateVector(doc)) ?? [];
      expect(messages).toHaveLength(1);
      expect(isSame(applied(messages, replay(history).doc), doc)).toBe(true);
      // What was written into something that was gone is garbage without a word of any row; a snapshot says it.
      const knowsAll = bytes?.holdsAll(Y.encodeStateAsUpdate(doc)) ?? false;
      expect(knowsAll || history.rows.length > 0).toBe(true);
      expect(bytes?.holdsAll(Uint8Array.of(0, 0))).toBe(true);
      doc.getMap("cards").set("one more", 1);
      expect(bytes?.holdsAll(Y.encodeStateAsUpdate(doc))).toBe(false);
    }
  });
});

describe("bytes", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const key of ["a", "b", "c"]) doc.getMap("cards").set(key, key);
  doc.getMap("cards").delete("a");
  const history = { snapshot: null, rows: updates, quarantined: 0 };

  test("tell a deletion to whoever has all edits, and see one that they bring", () => {
    const late = applied(null);
    for (const update of updates.slice(0, 3)) Y.applyUpdate(late, update);
    const messages = BoardBytes.read(history)?.messagesFor(Y.encodeStateVector(late)) ?? null;
    expect(applied(messages, late).getMap("cards").has("a")).toBe(false);
    late.getMap("cards").delete("b");
    expect(BoardBytes.read(history)?.holdsAll(Y.encodeStateAsUpdate(late))).toBe(false);
  });

  test("leave the question of somebody who has a part to the document", () => {
    const late = applied(null);
    for (const update of updates.slice(0, 2)) Y.applyUpdate(late, update);
    expect(BoardBytes.read(history)?.messagesFor(Y.encodeStateVector(late))).toBeNull();
  });

  test.each([
    ["lacks a row in between", { ...history, rows: updates.toSpliced(1, 1) }],
    ["lacks what was deleted", { ...history, rows: updates.slice(3) }],
    ["had a row set aside", { ...history, quarantined: 1 }],
    ["holds garbage", { ...history, rows: [...updates, Uint8Array.of(1, 2, 3)] }],
  ])("of a log that %s are of no use", (_name, damaged) => {
    expect(BoardBytes.read(damaged)).toBeNull();
  });

  test("take nothing malformed for known", () => {
    expect(BoardBytes.read(history)?.holdsAll(Uint8Array.of(1, 2, 3))).toBe(false);
    expect(BoardBytes.read(history)?.holdsAll(Uint8Array.of(0, 0))).toBe(true);
  });
});
