import { expect, test } from "vitest";
import { addCard } from "#commands/add-card.ts";
import { commit } from "#commands/commit.ts";
import { readBoard } from "#document/live-board.ts";
import { cardBeside, type Side } from "#layout/card-beside.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { buildBoard } from "#testing/build-board.ts";
import { cellAt } from "#testing/cells.ts";

const journey = buildBoard({ cards: 0 });
commit(journey, () => {
  const titles = [
    ["abcdefg", cellAt(journey, 2, 1)],
    ["h", cellAt(journey, 2, 2)],
    ["ij", cellAt(journey, 5, 1)],
  ] as const;
  for (const [letters, cell] of titles)
    for (const title of letters) addCard(journey, { ...cell, kind: "note", before: null, title });
});
const layout = layoutBoard(readBoard(journey).board);
const { cards } = layout.journeys[0]!;

/** The cards that one comes by, by their letters; "-" for none. */
function walk(from: string, sides: readonly Side[]): string {
  let at = cards.find(({ card }) => card.title === from)!.card.id;
  const seen = sides.map((side) => {
    const next = cardBeside(layout, at, side);
    if (next === null) return "-";
    at = next;
    return cards.find(({ card }) => card.id === at)!.card.title;
  });
  return seen.join("");
}

// The cell of seven lies in pairs: ab, cd, ef, g; under it, in the next lane, h; two steps on, i over j.
test.each([
  ["around a pair", "a", ["right", "down", "left", "up"], "bdca"],
  [
    "down to the last row, which is not full, and on to the next lane",
    "d",
    ["down", "down", "down", "down"],
    "fgh-",
  ],
  ["up again", "h", ["up", "up", "up", "up", "up"], "geca-"],
  [
    "over empty steps to the next card of the lane, and back to the nearer column",
    "a",
    ["right", "right", "left"],
    "bib",
  ],
  ["along what lies lower, to what is nearest in height", "d", ["right", "right", "left"], "j-d"],
  ["not out of the first column", "c", ["left"], "-"],
] as const)("arrows go %s", (_, from, sides, expected) => {
  expect(walk(from, sides)).toBe(expected);
});
