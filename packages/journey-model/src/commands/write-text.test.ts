import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addNote } from "#testing/cells.ts";
import { setCardFields, setEmotion, textAt, writeDrawing, writeText } from "#commands/index.ts";
import { cellAt } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openNetwork } from "#testing/network.ts";
import { testProperty } from "#testing/property.ts";
import { openJoiner, openReplica, openReplicas } from "#testing/replicas.ts";

const board = furnishedBoard();

/** A card titled so, and where its title is. */
function withTitle(title: string) {
  const ann = openReplica("ann", 1_000, board);
  const target = { root: "cards", id: addNote(ann.journey, title), field: "title" } as const;
  return { ann, target, text: textAt(ann.journey, target)! };
}

test.each([
  ["typed in front", "aaa", "aaaa", 1, 0],
  ["typed in the middle", "aaa", "aaaa", 2, 1],
  ["typed at the end", "aaa", "aaaa", 4, 3],
  ["a word typed among equals", "ab ab ab", "ab ab ab ab", 6, 3],
])("the caret tells which of equal characters was %s", (_, before, next, caret, at) => {
  const { ann, target, text } = withTitle(before);
  const marks = Array.from(before, (_char, i) => Y.createRelativePositionFromTypeIndex(text, i));
  writeText(ann.journey, target, next, caret);
  const places = marks.map(
    (mark) => Y.createAbsolutePositionFromRelativePosition(mark, ann.journey.doc)?.index,
  );
  const typed = next.length - before.length;
  expect(places).toEqual(Array.from(before, (_char, i) => (i < at ? i : i + typed)));
});

test.each([
  ["removed with backspace", "aaaa", "aaa", 1, 1],
  ["removed with delete", "aaaa", "aaa", 2, 2],
])("the caret tells which of equal characters was %s", (_, before, next, caret, at) => {
  const { ann, target, text } = withTitle(before);
  const kept = Y.createRelativePositionFromTypeIndex(text, at + 1);
  writeText(ann.journey, target, next, caret);
  expect(Y.createAbsolutePositionFromRelativePosition(kept, ann.journey.doc)?.index).toBe(at);
});

test.each([-1, 0, 2, 99, 1.5, Number.NaN])("a caret that cannot be (%d) does no harm", (caret) => {
  const { ann, target, text } = withTitle("one");
  writeText(ann.journey, target, "two", caret);
  expect(text.toString()).toBe("two");
});

test.each([
  ["null characters", "a\u0000b", "ab"],
  ["the first half of a pair", "a\ud83d", "a\ufffd"],
  ["the second half of a pair", "\ude00a", "\ufffda"],
  ["right-to-left text", "שלום עולם \u200fمرحبا", "שלום עולם \u200fمرحبا"],
  ["joined emoji and marks", "👩‍🚀 e\u0301 🏳️‍🌈", "👩‍🚀 e\u0301 🏳️‍🌈"],
])("%s: everybody has the same text", (_, written, expected) => {
  const { ann, target, text } = withTitle("");
  writeText(ann.journey, target, written);
  expect(text.toString()).toBe(expected);
  expect(openJoiner(ann).reading()).toEqual(ann.reading());
});

test("values with texts in them are the same for everybody too", () => {
  const { ann, target } = withTitle("\u0000\ud83d");
  const half = "a\ud83d";
  setCardFields(ann.journey, target.id, { owner: half, dropOff: { reason: half, percent: 1 } });
  setEmotion(ann.journey, cellAt(ann.journey, 0, 0).stepId, { score: 1, label: half });
  writeDrawing(ann.journey, [{ id: "shape:a", fields: { text: half, rich: { lines: [half] } } }]);
  const joiner = openJoiner(ann);
  expect(joiner.reading()).toEqual(ann.reading());
  expect(joiner.journey.canvas.toJSON()).toEqual(ann.journey.canvas.toJSON());
});

const signs = fc.string({
  unit: fc.constantFrom("😀", "😁", "👩‍🚀", "👨‍🚀", "🇳🇱", "🇳🇴", "a", "\ud83d", "\u0000", "م"),
  maxLength: 8,
});

testProperty(
  "texts of emoji that people change at once stay whole, and the same for everybody",
  { runs: 500 },
  fc.record({
    seed: fc.nat(),
    start: signs,
    anns: signs,
    bobs: signs,
    caret: fc.option(fc.nat(12)),
  }),
  ({ seed, start, anns, bobs, caret }) => {
    const [ann, bob] = openReplicas(2, seed, board);
    if (!ann || !bob) return;
    const network = openNetwork([ann, bob]);
    const target = { root: "cards", id: addNote(ann.journey, start), field: "title" } as const;
    network.exchangeAll();
    writeText(ann.journey, target, anns, caret ?? undefined);
    writeText(bob.journey, target, bobs, caret ?? undefined);
    for (const { journey } of [ann, bob])
      for (const { insert } of textAt(journey, target)!.toDelta())
        expect(String(insert).isWellFormed()).toBe(true);
    network.exchangeAll(seed);
    const both = textAt(ann.journey, target)!.toString();
    expect(both.isWellFormed()).toBe(true);
    // A half that was typed becomes U+FFFD; nothing else may.
    if (!`${start}${anns}${bobs}`.match(/\ud83d(?![\udc00-\udfff])/))
      expect(both).not.toContain("\ufffd");
    expect(textAt(bob.journey, target)!.toString()).toBe(both);
    expect(openJoiner(ann).reading()).toEqual(bob.reading());
  },
);
