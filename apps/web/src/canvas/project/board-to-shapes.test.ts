// @vitest-environment jsdom
import { openEditor } from "#canvas/testing/open-editor.ts";
import { PageRecordType } from "tldraw";
import { afterAll, expect, test } from "vitest";
import { addCard, layoutBoard, readBoard, type JourneyDoc } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import { boardToShapes } from "#canvas/project/board-to-shapes.ts";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";

const editor = openEditor();
const pageId = PageRecordType.createId("page");
const words = { language: "en", state: (state: string) => state } as const;

function shapesOf(journey: JourneyDoc) {
  const { board } = readBoard(journey);
  return boardToShapes(board, layoutBoard(board), pageId, words);
}

afterAll(() => editor.dispose());

test("the same board gives equal records, in the same order", () => {
  expect(shapesOf(buildBoard({ cards: 60 }))).toEqual(shapesOf(buildBoard({ cards: 60 })));
});

test("there is one picture for each record, named by it", () => {
  const journey = buildBoard({ cards: 60, journeys: 2 });
  const { board } = readBoard(journey);
  const shapes = shapesOf(journey);
  expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
  const idsOf = (type: string) =>
    shapes.filter((shape) => shape.type === type).map((shape) => recordIdOf(shape));
  expect(new Set(idsOf("card"))).toEqual(new Set(board.cards.keys()));
  expect(new Set(idsOf("phase"))).toEqual(new Set(board.phases.keys()));
  expect(new Set(idsOf("step"))).toEqual(new Set(board.steps.keys()));
  expect(new Set(idsOf("lane"))).toEqual(new Set(board.lanes.keys()));
  expect(new Set(idsOf("journey"))).toEqual(new Set(board.journeys.keys()));
  expect(new Set(idsOf("persona"))).toEqual(new Set(board.personas.keys()));
  expect(idsOf("emotion-curve")).toHaveLength(2);
});

test("a step with a full cell gets a wide column, and the faces behind it keep their number", () => {
  const journey = buildBoard({ cards: 0 });
  const { board } = readBoard(journey);
  const { steps, lanes } = layoutBoard(board).journeys[0]!;
  const cell = { stepId: steps[1]!.step.id, laneId: lanes[0]!.lane.id };
  for (let i = 0; i < 13; i++) addCard(journey, { ...cell, kind: "action", before: null });
  const shapes = shapesOf(journey);
  const map = shapes.find((shape) => shape.type === "journey")!.props.map;
  const heads = shapes.filter((shape) => shape.type === "step").map(({ props }) => props.w);
  expect(map.columns.map(({ w }) => w)).toEqual(heads);
  expect(new Set(heads).size).toBe(2);
  const { points } = shapes.find((shape) => shape.type === "emotion-curve")!.props;
  const numbers = new Map(steps.map(({ step }, i) => [step.id, i + 1]));
  expect(points.length).toBeGreaterThan(3);
  for (const { stepId, stepNumber } of points) expect(stepNumber).toBe(numbers.get(stepId));
});

test("tldraw takes every picture as it is", () => {
  const { shape } = editor.store.schema.types;
  for (const record of shapesOf(buildBoard({ cards: 60 })))
    expect(shape.validate(record)).toEqual(record);
});

test("pictures lie under everything that people draw", () => {
  const drawn = editor.createShape({ type: "geo", x: 0, y: 0 }).getCurrentPageShapes()[0]!;
  for (const { index } of shapesOf(buildBoard({ cards: 8 })))
    expect(index < drawn.index).toBe(true);
});
