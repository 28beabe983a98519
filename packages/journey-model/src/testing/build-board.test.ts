import { expect, test } from "vitest";
import { readBoard } from "#document/live-board.ts";
import { outlineBoard } from "#entities/outline.ts";
import { buildBoard } from "#testing/build-board.ts";

test.each([0, 100, 2_000])("builds a board of %i cards, all in a cell", (cards) => {
  const { board, problems } = readBoard(buildBoard({ cards, journeys: 2 }));
  expect(problems).toEqual([]);
  expect(board.cards.size).toBe(cards);
  expect(board.journeys.size).toBe(2);
  expect(outlineBoard(board).flatMap(({ unplaced }) => unplaced)).toEqual([]);
});
