import { describe, expect, test } from "vitest";
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
