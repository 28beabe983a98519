import { expect, test } from "vitest";
import { divideEvenly, groupOf, putInto } from "#features/facilitation/groups/divide.ts";

const groups = ["a", "b", "c"].map((id) => ({ id, name: id, journeyId: null, memberIds: [] }));
const sizes = (count: number) =>
  divideEvenly(
    groups,
    Array.from({ length: count }, (_, i) => `p${i}`),
  ).map(({ memberIds }) => memberIds.length);

test("divides any number of people so that no two groups differ by more than one", () => {
  expect([sizes(0), sizes(2), sizes(7), sizes(9)]).toEqual([
    [0, 0, 0],
    [1, 1, 0],
    [3, 2, 2],
    [3, 3, 3],
  ]);
});

test("somebody is in one group at a time", () => {
  const divided = putInto(putInto(groups, "ann", "a"), "ann", "c");
  expect(divided.map(({ memberIds }) => memberIds)).toEqual([[], [], ["ann"]]);
  expect(groupOf(divided, "ann")?.id).toBe("c");
  expect(groupOf(putInto(divided, "ann", null), "ann")).toBeNull();
  expect(groupOf(divided, null)).toBeNull();
});
