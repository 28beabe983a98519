import { expect, test } from "vitest";
import { RemovalWatch } from "#kept/removal-watch.ts";

const at = (seq: number) => ({ generation: 1, seq });

/** Removes so many cards at each of these seconds, a row of the log each; answers what came of each. */
function play(removals: readonly (readonly [second: number, cards: number, who?: string])[]) {
  const watch = new RemovalWatch();
  return removals.map(([second, cards, who = "bob"], row) =>
    watch.removed(who, { atMs: second * 1_000, cards, before: at(row) }),
  );
}

test("many cards at once are many", () => {
  expect(play([[0, 9]])).toEqual([null]);
  expect(play([[0, 10]])).toEqual([{ type: "begins", cards: 10, before: at(0) }]);
});

test("one by one they count together for ten seconds, from before the first that still counts", () => {
  expect(
    play([
      [0, 1],
      [5, 5],
      [11, 4],
    ]),
  ).toEqual([null, null, null]);
  expect(
    play([
      [0, 1],
      [5, 5],
      [11, 5],
    ]).at(-1),
  ).toEqual({
    type: "begins",
    cards: 10,
    before: at(1),
  });
});

test("who goes on is counted on, and after a pause it begins anew", () => {
  expect(
    play([
      [0, 12],
      [4, 1],
      [13, 2],
      [24, 10],
    ]),
  ).toEqual([
    { type: "begins", cards: 12, before: at(0) },
    { type: "goesOn", cards: 13 },
    { type: "goesOn", cards: 15 },
    { type: "begins", cards: 10, before: at(3) },
  ]);
});

test("what two people remove is not added up", () => {
  expect(
    play([
      [0, 6, "ann"],
      [1, 6, "bob"],
      [2, 4, "ann"],
    ]),
  ).toEqual([null, null, { type: "begins", cards: 10, before: at(0) }]);
});
