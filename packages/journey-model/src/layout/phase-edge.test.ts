import { expect, test } from "vitest";
import { addCard } from "#commands/add-card.ts";
import { readBoard } from "#document/live-board.ts";
import { columnWidth } from "#layout/cards-abreast.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { pulledTo } from "#layout/phase-edge.ts";
import { buildBoard } from "#testing/build-board.ts";
import { cellAt } from "#testing/cells.ts";

const journey = buildBoard({ cards: 0 });
// The first of the two steps of the second phase has cards in pairs.
for (let i = 0; i < 6; i++)
  addCard(journey, { ...cellAt(journey, 2, 1), kind: "note", before: null });
const map = layoutBoard(readBoard(journey).board).journeys[0]!;
const { phase, box } = map.phases[1]!;
const [wide, narrow] = [columnWidth(2), columnWidth(1)];

test("an edge that is held where it is leaves the phase as it is", () => {
  expect(pulledTo(map, phase.id, box.x + box.w)).toEqual({ columns: 2, widthPx: wide + narrow });
});

test.each([
  ["far to the left", -9_000, { columns: 1, widthPx: wide }],
  ["into the nearer half of its last step", wide + narrow / 2 - 1, { columns: 1, widthPx: wide }],
  ["into the farther half", wide + narrow / 2, { columns: 2, widthPx: wide + narrow }],
  ["to where two new steps end", wide + 3 * narrow, { columns: 4, widthPx: wide + 3 * narrow }],
])("pulled %s it goes to the nearest end of a column", (_, pulledPx, expected) => {
  expect(pulledTo(map, phase.id, box.x + pulledPx)).toEqual(expected);
});
