import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { buildBoard } from "@cojourney/journey-model/testing";
import { splitUpdate } from "#sync/split-update.ts";

/** Applies parts one after the other, none of which may wait for another. */
function applyAll(parts: readonly Uint8Array[], base?: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  if (base) Y.applyUpdate(doc, base);
  for (const part of parts) {
    Y.applyUpdate(doc, part);
    expect(doc.store.pendingStructs).toBeNull();
    expect(doc.store.pendingDs).toBeNull();
  }
  return doc;
}

test("an update that fits is sent as it is", () => {
  const update = Y.encodeStateAsUpdate(new Y.Doc());
  expect(splitUpdate(update, { wantedBytes: 10, maxBytes: 1_000 })).toEqual([update]);
});

test("a board of 500 cards goes in parts that each hold whole records", () => {
  const { doc } = buildBoard({ cards: 500, journeys: 2 });
  const update = Y.encodeStateAsUpdate(doc);
  const limits = { wantedBytes: 12_000, maxBytes: 20_000 };
  const parts = splitUpdate(update, limits);
  expect(parts.length).toBeGreaterThan(update.length / limits.maxBytes);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(limits.maxBytes);

  const half = applyAll(parts.slice(0, Math.ceil(parts.length / 2)));
  const titles = [...half.getMap("cards").values()].map((card) =>
    card instanceof Y.Map ? String(card.get("title")) : "",
  );
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => !title.startsWith("Card "))).toEqual([]);
  expect(Y.encodeStateAsUpdate(applyAll(parts))).toEqual(update);
});

/** People who write, remove and hear of each other now and then. */
const doings = fc.array(
  fc.record({
    person: fc.nat({ max: 3 }),
    does: fc.constantFrom("write", "remove", "set", "hear"),
    at: fc.nat({ max: 200 }),
  }),
  { minLength: 5, maxLength: 60 },
);

test("parts of what several people wrote say the same, and build on nothing that comes later", () => {
  fc.assert(
    fc.property(doings, fc.integer({ min: 1, max: 200 }), (all, maxBytes) => {
      const people = [11, 12, 13, 14].map((clientId) => {
        const doc = new Y.Doc();
        doc.clientID = clientId;
        return doc;
      });
      for (const { person, does, at } of all) {
        const doc = people[person]!;
        const text = doc.getText("comments");
        const place = Math.min(at, text.length);
        if (does === "write") text.insert(place, `${at} goes on `);
        else if (does === "remove") text.delete(place, Math.min(3, text.length - place));
        else if (does === "set") doc.getMap("cards").set(`c${at % 5}`, new Y.Map([["k", at]]));
        else Y.applyUpdate(doc, Y.encodeStateAsUpdate(people[at % 4]!));
      }
      const whole = new Y.Doc();
      for (const doc of people) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
      const base = Y.encodeStateAsUpdate(people[0]!);
      const rest = Y.encodeStateAsUpdate(whole, Y.encodeStateVector(people[0]!));
      const there = applyAll(splitUpdate(rest, { wantedBytes: maxBytes, maxBytes }), base);
      expect(there.getText("comments").toJSON()).toBe(whole.getText("comments").toJSON());
      expect(there.getMap("cards").toJSON()).toEqual(whole.getMap("cards").toJSON());
      expect(Y.encodeStateVector(there)).toEqual(Y.encodeStateVector(whole));
    }),
  );
});
