import { expect, test } from "vitest";
import { caretAfter } from "#text/caret.ts";

test.each([
  ["nothing changed", [], 4],
  ["letters came before it", [{ retain: 1 }, { insert: "abc" }], 7],
  ["letters came right at it: it stays in front of them", [{ retain: 4 }, { insert: "abc" }], 4],
  ["letters came after it", [{ retain: 5 }, { insert: "abc" }], 4],
  ["letters went before it", [{ retain: 1 }, { delete: 2 }], 2],
  ["what it stood in the middle of went", [{ retain: 2 }, { delete: 9 }], 2],
  ["letters went after it", [{ retain: 4 }, { delete: 9 }], 4],
  ["a word was replaced", [{ delete: 3 }, { insert: "koffie" }], 7],
  ["several places changed", [{ insert: "a" }, { retain: 2 }, { delete: 1 }, { insert: "xy" }], 6],
  ["something that is no text came", [{ insert: { image: "x" } }], 4],
])("a caret at 4, when %s", (_, changes, caret) => {
  expect(caretAfter(changes, 4)).toBe(caret);
});
