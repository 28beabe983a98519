import { describe, expect, test } from "vitest";
import { addCard } from "#commands/add-card.ts";
import { commit } from "#commands/commit.ts";
import { readBoard } from "#document/live-board.ts";
import { cellKey } from "#entities/outline.ts";
import { laneKindOf } from "#lanes/index.ts";
import type { Box } from "#layout/box.ts";
import { cardDropAt, cellAt } from "#layout/drop-target.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { buildBoard } from "#testing/build-board.ts";

const layout = layoutBoard(readBoard(buildBoard({ cards: 400 })).board);
const map = layout.journeys[0]!;
const lane = map.lanes[0]!;
const step = map.steps[0]!;
const cell = map.outline.cards.get(cellKey(step.step.id, lane.lane.id))!;
const boxOf = (id: string) => map.cards.find(({ card }) => card.id === id)!.box;
const middleOf = ({ x, y, w, h }: Box) => ({ x: x + w / 2, y: y + h / 2 });
const none = new Set<never>();

describe("cellAt", () => {
  test("finds the cell under a point", () => {
    const found = cellAt(layout, middleOf(boxOf(cell[0]!.id)));
    expect([found?.step.step.id, found?.lane.lane.id]).toEqual([step.step.id, lane.lane.id]);
  });

  test.each([
    ["beside the map", { x: map.box.x - 1, y: lane.band.y + 5 }],
    ["on the name of a lane", middleOf(lane.label)],
    ["on the head of a column", middleOf(step.box)],
    ["on the title", { x: map.box.x + 5, y: map.box.y + 5 }],
  ])("is null %s", (_, point) => {
    expect(cellAt(layout, point)).toBeNull();
  });
});

describe("cardDropAt", () => {
  test("over the upper half of a card lands before it, over the lower half after it", () => {
    const box = boxOf(cell[1]!.id);
    const x = box.x + 5;
    expect(cardDropAt(layout, { x, y: box.y + 1 }, none)?.before).toBe(cell[1]!.id);
    expect(cardDropAt(layout, { x, y: box.y + box.h - 1 }, none)?.before).toBe(cell[2]!.id);
  });

  test("under the last card lands at the bottom, and shows it there", () => {
    const last = boxOf(cell.at(-1)!.id);
    const drop = cardDropAt(layout, { x: last.x + 5, y: last.y + last.h + 9 }, none)!;
    expect(drop.before).toBeNull();
    expect(drop.gap.y).toBeGreaterThan(last.y + last.h);
    expect(drop.gap.x).toBe(last.x);
  });

  test("a card that hardly moved stays where it was: its own place is not counted", () => {
    for (const [i, card] of cell.entries()) {
      const drop = cardDropAt(layout, middleOf(boxOf(card.id)), new Set([card.id]));
      expect(drop?.before).toBe(cell[i + 1]?.id ?? null);
    }
  });

  test("an empty cell takes a card at its top", () => {
    const bare = layoutBoard(readBoard(buildBoard({ cards: 0 })).board);
    const [first] = bare.journeys[0]!.lanes;
    const [column] = bare.journeys[0]!.steps;
    const drop = cardDropAt(bare, { x: column!.box.x + 9, y: first!.band.y + 60 }, none)!;
    expect(drop.before).toBeNull();
    expect(drop.gap.y).toBeLessThan(first!.band.y + 12);
  });

  test("the emotion lane takes no cards", () => {
    const curve = map.lanes.find(({ lane: { kind } }) => laneKindOf(kind).shows !== "cards")!;
    const point = { x: step.box.x + 9, y: curve.band.y + 9 };
    expect(cellAt(layout, point)).not.toBeNull();
    expect(cardDropAt(layout, point, none)).toBeNull();
  });
});

describe.each([
  [8, 2],
  [9, 2],
  [15, 3],
  [17, 3],
])("cardDropAt in a cell of %i cards, %i abreast", (count, abreast) => {
  const board = buildBoard({ cards: 0 });
  const target = { stepId: step.step.id, laneId: lane.lane.id };
  commit(board, () => {
    for (let i = 0; i < count; i++)
      addCard(board, {
        ...target,
        kind: "note",
        before: null,
        title: "word ".repeat((i * 7) % 23),
      });
  });
  const wide = layoutBoard(readBoard(board).board);
  const cards = wide.journeys[0]!.cards;
  const idAt = (i: number) => cards[i]?.card.id ?? null;
  const column = wide.journeys[0]!.steps[0]!;

  test("every place can be reached, and the line stands there", () => {
    expect(column.abreast).toBe(abreast);
    for (const [i, { box }] of cards.entries()) {
      const drop = cardDropAt(wide, { x: box.x + 9, y: box.y + box.h - 1 }, none)!;
      expect(drop.before).toBe(idAt(i));
      expect(drop.gap).toEqual({ x: box.x - 4, y: box.y, w: 0, h: box.h });
    }
    const bottom = Math.max(...cards.map(({ box }) => box.y + box.h));
    expect(cardDropAt(wide, { x: column.box.x + 9, y: bottom + 9 }, none)?.before).toBeNull();
  });

  test("right of the last card of a row is before the first of the next, and shows by the hand", () => {
    const { box } = cards[abreast - 1]!;
    const drop = cardDropAt(wide, { x: box.x + box.w - 9, y: box.y + 9 }, none)!;
    expect(drop.before).toBe(idAt(abreast));
    expect(drop.gap).toEqual({ x: box.x + box.w + 4, y: box.y, w: 0, h: box.h });
  });

  test("the end shows beside the last card, or under its row when that is full", () => {
    const { box } = cards.at(-1)!;
    const { gap } = cardDropAt(wide, { x: box.x + box.w - 9, y: box.y + 9 }, none)!;
    const isRowFull = count % abreast === 0;
    expect([gap.x, gap.w, gap.h]).toEqual(
      isRowFull ? [cards[0]!.box.x, box.w, 0] : [box.x + box.w + 4, 0, box.h],
    );
    for (const card of cards) expect(isApart(gap, card.box)).toBe(true);
  });

  test("a card that hardly moved stays where it was", () => {
    for (const [i, { card, box }] of cards.entries())
      expect(cardDropAt(wide, middleOf(box), new Set([card.id]))?.before).toBe(idAt(i + 1));
  });

  test("a whole row that hardly moved stays where it was", () => {
    const row = cards.slice(abreast, 2 * abreast);
    const held = new Set(row.map(({ card }) => card.id));
    for (const { box } of row)
      expect(cardDropAt(wide, middleOf(box), held)?.before).toBe(idAt(2 * abreast));
  });
});

function isApart(a: Box, b: Box): boolean {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}
