import { describe, expect, test } from "vitest";
import {
  addCard,
  laneKindOf,
  layoutBoard,
  outlineBoard,
  readBoard,
} from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { placingTools } from "#canvas/tools/journey-tools.ts";
import { toolTargetAt } from "#canvas/tools/tool-target.ts";

function openBoard(cards = 120) {
  const journey = buildBoard({ cards });
  const read = () => readBoard(journey).board;
  const layout = layoutBoard(read());
  const map = layout.journeys[0]!;
  const laneOf = (kind: string) => map.lanes.find(({ lane }) => lane.kind === kind)!;
  const column = map.steps[3]!;
  const x = column.box.x + column.box.w / 2;
  return { journey, read, layout, map, laneOf, column, x };
}

test.each(placingTools)("the %s tool does nothing beside the maps", (tool) => {
  expect(toolTargetAt(openBoard().layout, tool, { x: -5_000, y: -5_000 })).toBeNull();
});

describe("a card tool", () => {
  test("puts its card before the one that is pointed at, in its own lane", () => {
    const { journey, read, layout, map, laneOf, column, x } = openBoard();
    const before = map.cards.find(
      ({ card }) =>
        card.place.stepId === column.step.id && card.place.laneId === laneOf("pains").lane.id,
    )!;
    const target = toolTargetAt(layout, "pain", { x, y: before.box.y + 2 });
    target!.apply(journey);
    const cells = [...outlineBoard(read())[0]!.cards.values()];
    const cell = cells.find((cards) => cards.some(({ id }) => id === before.card.id))!;
    expect(cell.map(({ kind, title }) => `${kind} ${title.slice(0, 4)}`)).toEqual([
      "pain ",
      ...cell.slice(1).map(() => "pain Card"),
    ]);
    expect(cell[1]!.id).toBe(before.card.id);
  });

  test("finds its lane from anywhere in the column, at the bottom of the cell", () => {
    const { journey, read, layout, laneOf, column, x } = openBoard();
    const target = toolTargetAt(layout, "pain", { x, y: laneOf("actions").band.y + 5 })!;
    const { band } = laneOf("pains");
    expect(target.box.y).toBeGreaterThan(band.y);
    expect(target.box.y + target.box.h).toBeLessThanOrEqual(band.y + band.h);
    const made = target.apply(journey)!;
    const { place } = read().cards.get(recordIdOf({ id: made, type: "card" }))!;
    expect([place.stepId, place.laneId]).toEqual([column.step.id, laneOf("pains").lane.id]);
  });

  test.each([
    [7, "beside the last card"],
    [8, "under the last row, when that is full"],
  ])("at the end of a wide cell of %i cards shows its place %s", (count) => {
    const { journey, read, laneOf, column, x } = openBoard(0);
    const cell = { stepId: column.step.id, laneId: laneOf("pains").lane.id };
    for (let i = 0; i < count; i++) addCard(journey, { ...cell, kind: "pain", before: null });
    const layout = layoutBoard(read());
    const { cards, lanes } = layout.journeys[0]!;
    const { band } = lanes.find(({ lane }) => lane.id === cell.laneId)!;
    const { box, apply } = toolTargetAt(layout, "pain", { x, y: band.y + band.h - 1 })!;
    apply(journey);
    const made = layoutBoard(read()).journeys[0]!.cards.at(-1)!;
    expect(made.box.x).toBe(box.x);
    expect(Math.abs(made.box.y - box.y)).toBeLessThan(8);
    expect(box.x + box.w).toBeLessThanOrEqual(made.box.x + made.box.w);
    expect(cards.some((card) => card.box.y === box.y && card.box.x === box.x)).toBe(false);
  });

  test("does nothing over the names of the lanes", () => {
    const { layout, laneOf } = openBoard();
    const { label } = laneOf("pains");
    expect(toolTargetAt(layout, "pain", { x: label.x + 5, y: label.y + 5 })).toBeNull();
  });
});

test("the emotion tool sets the score at the height that is pointed at, and keeps the words", () => {
  const { journey, read, layout, map, laneOf, column, x } = openBoard();
  const { band } = laneOf("emotion");
  expect(laneKindOf("emotion").shows).toBe("emotionCurve");
  toolTargetAt(layout, "emotion", { x, y: band.y + 1 })!.apply(journey);
  expect(read().emotions.get(column.step.id)).toEqual({ score: 2, label: "" });
  toolTargetAt(layout, "emotion", { x, y: band.y + band.h - 1 })!.apply(journey);
  expect(read().emotions.get(column.step.id)?.score).toBe(-2);
  expect(toolTargetAt(layout, "emotion", { x, y: map.box.y + 5 })).toBeNull();
});

test("the phase and step tools show where a new column goes, and make it there", () => {
  const { journey, read, layout, map, x } = openBoard();
  const y = map.box.y + 90;
  const step = toolTargetAt(layout, "step", { x: x - 20, y })!.apply(journey)!;
  const steps = outlineBoard(read())[0]!.steps.map((at) => at.step.id);
  expect(steps.indexOf(recordIdOf({ id: step, type: "step" }))).toBe(3);
  const { phases } = map;
  const target = toolTargetAt(layout, "phase", { x: phases[2]!.box.x + 1, y })!;
  expect(target.box).toMatchObject({ x: phases[2]!.box.x, w: 0 });
  const phase = target.apply(journey)!;
  const ids = outlineBoard(read())[0]!.phases.map((at) => at.phase.id);
  expect(ids.indexOf(recordIdOf({ id: phase, type: "phase" }))).toBe(2);
});
