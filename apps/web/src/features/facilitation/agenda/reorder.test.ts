import { expect, test } from "vitest";
import { behindWhich } from "#features/facilitation/agenda/reorder.ts";

const ids = ["a", "b", "c", "d"];

test.each([
  ["c", "a", "before", null],
  ["c", "a", "after", "a"],
  ["c", "b", "before", "a"],
  ["a", "b", "after", "b"],
  ["a", "d", "after", "d"],
  ["b", "b", "before", "a"],
  ["a", "a", "after", null],
] as const)("%s dropped at %s, %s, comes behind %s", (moved, target, where, behind) => {
  expect(behindWhich(ids, moved, target, where)).toBe(behind);
});
