import { describe, expect, test } from "vitest";
import {
  addPhase,
  cellKey,
  moveStep,
  removeCard,
  removePhase,
  skipPhase,
} from "@cojourney/journey-model";
import {
  firstPlace,
  gridEnd,
  hasPlace,
  neighbour,
  placeOfCell,
  rowEnd,
  survivor,
} from "#features/map-view/place.ts";
import {
  cardTitled,
  laneOf,
  mappedJourney,
  outlineOf,
  stepAt,
} from "#features/map-view/testing/mapped-journey.ts";

describe("arrows", () => {
  const outline = outlineOf(mappedJourney("en"));
  const [phase, second] = outline.phases.map(({ phase: one }) => `phase:${one.id}` as const);
  const step = `step:${stepAt(outline, 0).id}` as const;
  const lane = `lane:${outline.lanes[0]!.id}` as const;

  test("lead from phases to steps to cells, and to the heads of rows", () => {
    expect(firstPlace(outline)).toBe(phase);
    expect(neighbour(outline, phase!, "right")).toBe(second);
    expect(neighbour(outline, phase!, "down")).toBe(step);
    const cell = placeOfCell(stepAt(outline, 0).id, outline.lanes[0]!.id);
    expect(neighbour(outline, step, "down")).toBe(cell);
    expect(neighbour(outline, cell, "left")).toBe(lane);
  });

  test("stop at the edges and at the empty corner", () => {
    expect(neighbour(outline, phase!, "up")).toBe(phase);
    expect(neighbour(outline, phase!, "left")).toBe(phase);
    expect(neighbour(outline, lane, "up")).toBe(lane);
  });

  test("Home and End lead to the ends of the row, with Ctrl to those of the grid", () => {
    const last = placeOfCell(outline.steps.at(-1)!.step.id, outline.lanes[0]!.id);
    expect(rowEnd(outline, lane, "last")).toBe(last);
    expect(rowEnd(outline, last, "first")).toBe(lane);
    expect(gridEnd(outline, "first")).toBe(phase);
    expect(gridEnd(outline, "last")).toBe(
      placeOfCell(outline.steps.at(-1)!.step.id, outline.lanes.at(-1)!.id),
    );
  });

  test("pass over the gap of a phase that lost its step", () => {
    const journey = mappedJourney("en");
    const before = outlineOf(journey);
    moveStep(journey, stepAt(before, 1).id, { phaseId: before.phases[0]!.phase.id, before: null });
    const after = outlineOf(journey);
    const cellOf = (i: number) => placeOfCell(stepAt(after, i).id, after.lanes[0]!.id);
    expect(neighbour(after, cellOf(1), "right")).toBe(cellOf(2));
    expect(neighbour(after, `phase:${after.phases[0]!.phase.id}`, "right")).toBe(
      `phase:${after.phases[1]!.phase.id}`,
    );
  });
});

describe("when somebody removes what has the focus", () => {
  test("a card leaves it to its cell", () => {
    const journey = mappedJourney("en");
    const before = outlineOf(journey);
    const card = cardTitled(before, "Search engine");
    removeCard(journey, card.id);
    const { stepId, laneId } = card.place;
    expect(survivor(before, `card:${card.id}`, outlineOf(journey))).toBe(
      `cell:${cellKey(stepId, laneId)}`,
    );
  });

  test("a phase leaves it to what now stands there", () => {
    const journey = mappedJourney("en");
    const before = outlineOf(journey);
    const gone = before.phases[2]!.phase.id;
    removePhase(journey, gone);
    const after = outlineOf(journey);
    expect(hasPlace(after, `phase:${gone}`)).toBe(false);
    expect(survivor(before, `phase:${gone}`, after)).toBe(`phase:${after.phases[1]!.phase.id}`);
  });

  test("what others add or change around it moves nothing", () => {
    const journey = mappedJourney("en");
    const before = outlineOf(journey);
    const key = placeOfCell(stepAt(before, 1).id, laneOf(before, "touchpoints").id);
    addPhase(journey, { journeyId: before.journey.id, before: before.phases[0]!.phase.id });
    skipPhase(journey, before.phases[1]!.phase.id, true);
    expect(survivor(before, key, outlineOf(journey))).toBe(key);
  });
});
