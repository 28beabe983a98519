import { expect, test } from "vitest";
import { readPercent } from "#features/detail-panel/read-percent.ts";

test.each([
  ["35", 35],
  [" 35 % ", 35],
  ["12,5", 12.5],
  ["12.", 12],
  ["0", 0],
  ["100", 100],
  ["", null],
  [" ", null],
])("%j is %s", (typed, percent) => {
  expect(readPercent(typed)).toEqual({ ok: true, value: percent });
});

test.each(["101", "-1", "a third", "1e2", "3 5", "12,345", "9999"])(
  "%j is no percentage",
  (typed) => {
    expect(readPercent(typed).ok).toBe(false);
  },
);
