import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCard } from "#commands/add-card.ts";
import { addPersona } from "#commands/add-persona.ts";
import { addStep } from "#commands/add-step.ts";
import { commit } from "#commands/commit.ts";
import { duplicateJourney } from "#commands/copy-journey.ts";
import { moveJourney } from "#commands/move-journey.ts";
import { removeCard } from "#commands/remove-card.ts";
import { removeStep } from "#commands/remove-step.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { outlineBoard } from "#entities/outline.ts";
import type { Box } from "#layout/box.ts";
import {
  layoutBoard,
  nextJourneyOrigin,
  originBeside,
  type BoardLayout,
} from "#layout/layout-board.ts";
import { scoreAt, scoreY } from "#layout/layout-journey.ts";
import { actions, perform } from "#testing/actions.ts";
import { buildBoard } from "#testing/build-board.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { valueOf } from "#testing/cells.ts";
import { testProperty } from "#testing/property.ts";
import { openReplica, openTestDoc } from "#testing/replicas.ts";

const layoutOf = (journey: JourneyDoc) => layoutBoard(readBoard(journey).board);

describe("layoutBoard", () => {
  test("an empty document is an empty layout", () => {
    expect(layoutOf(openTestDoc("empty", 1))).toEqual({ journeys: [], personas: [] });
  });

  test("the same board gives the same rectangles", () => {
    expect(layoutOf(buildBoard({ cards: 90 }))).toEqual(layoutOf(buildBoard({ cards: 90 })));
  });

  test("columns and rows stand side by side, each as wide and high as its heads", () => {
    const [map] = layoutOf(buildBoard({ cards: 90 })).journeys;
    for (const [i, { box }] of map!.steps.slice(1).entries())
      expect(box.x).toBe(map!.steps[i]!.box.x + box.w);
    for (const [i, { band }] of map!.lanes.slice(1).entries())
      expect(band.y).toBe(map!.lanes[i]!.band.y + map!.lanes[i]!.band.h);
    const phasesWidth = map!.phases.reduce((sum, { box }) => sum + box.w, 0);
    expect(phasesWidth).toBe(map!.steps.reduce((sum, { box }) => sum + box.w, 0));
  });

  test("a card whose lane is gone waits in the tray under the map", () => {
    const journey = buildBoard({ cards: 40 });
    const [laneId] = outlineBoard(readBoard(journey).board)[0]!.lanes.map(({ id }) => id);
    journey.doc.transact(() => journey.lanes.delete(laneId!));
    const [map] = layoutOf(journey).journeys;
    const { unplaced } = map!.outline;
    expect(unplaced.length).toBeGreaterThan(0);
    expect(map!.cards).toHaveLength(40);
    for (const { box } of map!.cards.filter(({ card }) => unplaced.includes(card)))
      expectInside(box, map!.tray!);
    expectNoOverlaps(map!.cards.map(({ box }) => box));
  });

  test("a journey that grows pushes away those beside and below it, and they come back", () => {
    const journey = buildBoard({ cards: 0, journeys: 3 });
    const [top, beside, below] = layoutOf(journey).journeys;
    const { x, y, w, h } = top!.bounds;
    const idOf = (layout: typeof top) => layout!.outline.journey.id;
    moveJourney(journey, idOf(beside), [x + w + 60, y]);
    moveJourney(journey, idOf(below), [x, y + h + 60]);
    const before = layoutOf(journey).journeys.map(({ bounds }) => bounds);
    const phaseId = top!.phases.at(-1)!.phase.id;
    const [stepId] = [0, 1].map(() => valueOf(addStep(journey, { phaseId, before: null })));
    const laneId = top!.lanes[0]!.lane.id;
    const cards = Array.from({ length: 6 }, () =>
      addCard(journey, { kind: "note", stepId: stepId!, laneId, before: null }),
    );
    const grown = layoutOf(journey).journeys;
    expectNoOverlaps(grown.map(({ bounds }) => bounds));
    const moved = grown.map(({ bounds }, i) => [bounds.x > before[i]!.x, bounds.y > before[i]!.y]);
    expect(moved).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    for (const card of cards) if (card.ok) removeCard(journey, card.value);
    for (const { id } of [...readBoard(journey).board.steps.values()]
      .filter(({ place }) => place.phaseId === phaseId)
      .slice(2))
      removeStep(journey, id);
    expect(layoutOf(journey).journeys.map(({ bounds }) => bounds)).toEqual(before);
  });

  test("a copy stands beside its original, and beside what stands there", () => {
    const journey = buildBoard({ cards: 0, journeys: 1 });
    const { id } = outlineBoard(readBoard(journey).board)[0]!.journey;
    for (let i = 0; i < 3; i++) duplicateJourney(journey, id, originBeside(layoutOf(journey), id));
    const boxes = layoutOf(journey).journeys.map(({ bounds }) => bounds);
    expectNoOverlaps(boxes);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
  });

  test("a persona stands beside its first map; one without a map waits at the left of the first", () => {
    const journey = buildBoard({ cards: 0, journeys: 2 });
    commit(journey, () => addPersona(journey, { name: "Nobody's" }));
    const { personas, journeys } = layoutOf(journey);
    expect(personas.map(({ box }) => [box.x, box.y])).toEqual([
      [journeys[0]!.bounds.x, journeys[0]!.bounds.y],
      [journeys[1]!.bounds.x, journeys[1]!.bounds.y],
      [journeys[0]!.bounds.x - 288, journeys[0]!.bounds.y],
    ]);
  });

  test("the next map goes under all the others", () => {
    const { journeys, ...rest } = layoutOf(buildBoard({ cards: 30, journeys: 2 }));
    const [x, y] = nextJourneyOrigin({ journeys, ...rest });
    expect(x).toBe(journeys[0]!.bounds.x);
    for (const { bounds } of journeys) expect(y).toBeGreaterThan(bounds.y + bounds.h);
    expect(nextJourneyOrigin({ journeys: [], personas: [] })).toEqual([0, 0]);
  });
});

test.each([-2, -1, 0, 1, 2])("the height of score %i reads back as that score", (score) => {
  expect(scoreAt(scoreY(score, 168), 168)).toBe(score);
});

test.each([
  [-1_000, 2],
  [1_000, -2],
])("a height of %i px, outside the lane, is the outermost score %i", (y, score) => {
  expect(scoreAt(y, 168)).toBe(score);
});

const titles = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.constantFrom(
    "",
    "One word",
    "a sentence of some length ".repeat(15),
    "m".repeat(500),
    "\n\n\n",
  ),
);
const newCards = fc.array(
  fc.record({
    // A few cells get most of them, so that there are wide steps.
    cell: fc.oneof(fc.nat(2), fc.nat(200)),
    title: titles,
    note: fc.constantFrom("", "And why."),
    momentOfTruth: fc.boolean(),
  }),
  { maxLength: 60 },
);

testProperty(
  "cards never overlap, and each lies in its cell, however long and many",
  { runs: 60 },
  newCards,
  (cards) => {
    const journey = boardWith(cards);
    const layout = layoutOf(journey);
    expect(layout).toEqual(layoutOf(boardWith(cards)));
    for (const map of layout.journeys) {
      expectNoOverlaps(map.cards.map(({ box }) => box));
      expectCardsInTheirCells(map);
      for (const cell of map.outline.cards.values()) expectReadingOrder(map, cell);
    }
  },
);

testProperty(
  "a layout that builds on the one before is the same as a fresh one, and keeps what did not change",
  { runs: 60 },
  fc.array(actions(), { maxLength: 25 }),
  (done) => {
    const replica = openReplica("layout", 7, furnishedBoard());
    let layout = layoutBoard(replica.reading().board);
    for (const action of done) {
      perform(replica, action);
      const next = layoutBoard(replica.reading().board, layout);
      expect(next).toEqual(layoutBoard(replica.reading().board));
      layout = next;
    }
    expect(layoutBoard(replica.reading().board, layout).journeys).toEqual(layout.journeys);
    for (const [i, journey] of layoutBoard(replica.reading().board, layout).journeys.entries())
      expect(journey).toBe(layout.journeys[i]);
  },
);

function boardWith(
  cards: readonly { cell: number; title: string; note: string; momentOfTruth: boolean }[],
): JourneyDoc {
  const journey = buildBoard({ cards: 0, journeys: 2 });
  const cells = outlineBoard(readBoard(journey).board).flatMap(({ steps, lanes }) =>
    steps.flatMap(({ step }) => lanes.map((lane) => ({ stepId: step.id, laneId: lane.id }))),
  );
  commit(journey, () => {
    for (const { cell, title, note, momentOfTruth } of cards)
      addCard(journey, {
        ...cells[cell % Math.min(cells.length, 12)]!,
        kind: "note",
        before: null,
        title,
        note,
        fields: { momentOfTruth },
      });
  });
  return journey;
}

function expectCardsInTheirCells({ cards, steps, lanes }: BoardLayout["journeys"][number]): void {
  const stepBoxes = new Map(steps.map(({ step, box }) => [step.id, box] as const));
  const bands = new Map(lanes.map(({ lane, band }) => [lane.id, band] as const));
  for (const { card, box } of cards) {
    const [column, row] = [stepBoxes.get(card.place.stepId)!, bands.get(card.place.laneId)!];
    expectInside(box, { x: column.x, w: column.w, y: row.y, h: row.h });
  }
}

function expectReadingOrder(
  { cards }: BoardLayout["journeys"][number],
  cell: readonly { readonly id: string }[],
): void {
  const ids = cell.map(({ id }) => id);
  const lying = cards
    .filter(({ card }) => ids.includes(card.id))
    .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  expect(lying.map(({ card }) => card.id)).toEqual(ids);
}

function expectInside(box: Box, around: Box): void {
  expect(box.x).toBeGreaterThanOrEqual(around.x);
  expect(box.y).toBeGreaterThanOrEqual(around.y);
  expect(box.x + box.w).toBeLessThanOrEqual(around.x + around.w);
  expect(box.y + box.h).toBeLessThanOrEqual(around.y + around.h);
}

function expectNoOverlaps(boxes: readonly Box[]): void {
  const overlaps = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (isApart(a, b) ? [] : [[a, b]])),
  );
  expect(overlaps).toEqual([]);
}

function isApart(a: Box, b: Box): boolean {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}
