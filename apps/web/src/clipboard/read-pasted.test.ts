import { expect, test } from "vitest";
import { MAX_PASTED_CARDS, readPasted } from "#clipboard/read-pasted.ts";

const columnsOf = (text: string) => {
  const read = readPasted(text);
  return read?.ok ? read.value.columns : read;
};

test.each<[string, string, readonly (readonly string[])[]]>([
  ["lines", "one\ntwo\r\nthree", [["one", "two", "three"]]],
  ["lines with empty ones between", "\n one \n\n\ntwo\n", [["one", "two"]]],
  ["a list with bullets or numbers", "- one\n• two\n3. three", [["one", "two", "three"]]],
  ["control characters", "o\u0000n\u0007e\ntwo\u001B", [["o n e", "two"]]],
  ["other scripts and emoji", "مرحبا\n👩‍👩‍👧 gezin", [["مرحبا", "👩‍👩‍👧 gezin"]]],
  [
    "cells",
    "a\tb\nc\td",
    [
      ["a", "c"],
      ["b", "d"],
    ],
  ],
  ["one row of cells", "a\tb\tc", [["a"], ["b"], ["c"]]],
  ["cells with gaps", "a\t\tb\n\t\tc\n", [["a"], [], ["b", "c"]]],
  ["cells that hold line breaks and quotes", '"a\nb"\t"say ""hi"""\n', [["a\nb"], ['say "hi"']]],
  [
    "a quote that nothing closes",
    '"a\tb\nc\td',
    [
      ['"a', "c"],
      ["b", "d"],
    ],
  ],
  ["a quote in the middle", 'a "b"\t"c" d', [['a "b"'], ['"c" d']]],
  [
    "empty columns at the end",
    "a\tb\t\t\nc\td\t\t",
    [
      ["a", "c"],
      ["b", "d"],
    ],
  ],
])("%s", (_, text, columns) => {
  expect(columnsOf(text)).toEqual(columns);
});

test("empty cells keep their place in the rows; a row of nothing is none", () => {
  const read = readPasted("a\t\tb\n\t\t\n\t\tc\n");
  expect(read?.ok && read.value.rows).toEqual([
    ["a", "", "b"],
    ["", "", "c"],
  ]);
});

test.each(["", "one", "one\n\n", "\t\n", "one\t", "\u0000\n\u0000"])(
  "%j is one text at most",
  (text) => {
    expect(readPasted(text)).toBeNull();
  },
);

test("as many as fit, and not one more", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`).join("\n");
  expect(readPasted(lines(MAX_PASTED_CARDS))).toMatchObject({ ok: true, value: { count: 500 } });
  const refusal = { ok: false, error: { type: "TooManyCards", count: 501 } };
  expect(readPasted(lines(MAX_PASTED_CARDS + 1))).toEqual(refusal);
  expect(readPasted(lines(10_000))).toMatchObject({ ok: false, error: { count: 10_000 } });
});

test("says how many texts are too long for a card", () => {
  expect(readPasted(`${"x".repeat(501)}\nshort`)).toMatchObject({
    ok: true,
    value: { tooLong: 1 },
  });
});
