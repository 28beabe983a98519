import { expect, test } from "vitest";
import { addCard } from "#commands/add-card.ts";
import { commit } from "#commands/commit.ts";
import { writeText } from "#commands/write-text.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { cardsThatFit, columnWidth } from "#layout/cards-abreast.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { buildBoard } from "#testing/build-board.ts";
import { cellAt } from "#testing/cells.ts";

const mapOf = (journey: JourneyDoc) => layoutBoard(readBoard(journey).board).journeys[0]!;
const widthsOf = (journey: JourneyDoc) => mapOf(journey).steps.map(({ box }) => box.w);
const boxesOf = (journey: JourneyDoc) => mapOf(journey).cards.map(({ box }) => box);

/** A board with so many cards in cells of its first journey. */
function boardWith(...cells: readonly { step: number; lane: number; count: number }[]): JourneyDoc {
  const journey = buildBoard({ cards: 0 });
  for (const { step, lane, count } of cells) fill(journey, step, lane, count);
  return journey;
}
function fill(journey: JourneyDoc, step: number, lane: number, count: number): void {
  const cell = cellAt(journey, step, lane);
  commit(journey, () => {
    for (let i = 0; i < count; i++) addCard(journey, { ...cell, kind: "note", before: null });
  });
}

test.each([
  [0, 1],
  [5, 1],
  [6, 2],
  [12, 2],
  [13, 3],
  [60, 3],
])(
  "a cell of %i cards makes the column of its step wide enough for %i abreast",
  (count, abreast) => {
    const map = mapOf(boardWith({ step: 2, lane: 1, count }));
    expect(map.steps[2]).toMatchObject({ abreast, box: { w: columnWidth(abreast) } });
    expect(new Set(map.cards.map(({ box }) => box.x)).size).toBe(Math.min(count, abreast));
  },
);

test("only the step that is full is wider, and its phase with it", () => {
  const [empty, full] = [mapOf(boardWith()), mapOf(boardWith({ step: 2, lane: 1, count: 7 }))];
  const more = columnWidth(2) - columnWidth(1);
  expect(full.steps.map(({ box }, i) => box.w - empty.steps[i]!.box.w)).toEqual(
    full.steps.map((_, i) => (i === 2 ? more : 0)),
  );
  expect(full.phases.map(({ box }, i) => box.w - empty.phases[i]!.box.w)).toEqual(
    full.phases.map((_, i) => (i === 1 ? more : 0)),
  );
  expect(full.box.w - empty.box.w).toBe(more);
});

test("the fullest cell counts, and not how many cards the step has in all", () => {
  expect(
    widthsOf(boardWith({ step: 2, lane: 0, count: 5 }, { step: 2, lane: 1, count: 5 })),
  ).toEqual(widthsOf(boardWith()));
});

test("all cells of a wide step have their cards abreast, in reading order", () => {
  const map = mapOf(boardWith({ step: 2, lane: 0, count: 7 }, { step: 2, lane: 1, count: 3 }));
  const columns = map.cards.map(({ box }) => (box.x - map.steps[2]!.box.x > 100 ? 1 : 0));
  expect(columns).toEqual([0, 1, 0, 1, 0, 1, 0, 0, 1, 0]);
  const read = map.cards.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  expect(read.map(({ card }) => card.id)).toEqual(map.cards.map(({ card }) => card.id));
});

test("a card that is added at the end of a wide cell moves no other", () => {
  const journey = boardWith({ step: 2, lane: 1, count: 6 });
  for (let count = 6; count < 12; count++) {
    const before = boxesOf(journey);
    fill(journey, 2, 1, 1);
    expect(boxesOf(journey).slice(0, count)).toEqual(before);
  }
});

test("what people write in a card makes no column wider", () => {
  const journey = boardWith({ step: 2, lane: 1, count: 5 });
  const before = widthsOf(journey);
  const { id } = mapOf(journey).cards[0]!.card;
  writeText(
    journey,
    { root: "cards", id, field: "title" },
    "A sentence of some length. ".repeat(30),
  );
  expect(widthsOf(journey)).toEqual(before);
});

test.each([0, 1, 2, 3, 7])(
  "there is room for the cards of a column %i abreast in its width",
  (n) => {
    expect(cardsThatFit(columnWidth(n))).toBe(Math.max(1, n));
    expect(cardsThatFit(columnWidth(n) - 1)).toBe(Math.max(1, n - 1));
  },
);
