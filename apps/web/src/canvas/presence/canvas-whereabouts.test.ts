// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Box } from "tldraw";
import { addCard, outlineBoard, StepId } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import type { Whereabouts } from "#sync/guide.ts";

let screen: Screen;
let canvas: Whereabouts;
let cell: Extract<PlaceOnBoard, { kind: "cell" }>;

beforeEach(async () => {
  screen = openScreens(1)[0]!;
  const [map] = outlineBoard(screen.reading().board);
  cell = { kind: "cell", stepId: map!.steps[0]!.step.id, laneId: map!.lanes[0]!.id };
  screen.editor.updateViewportScreenBounds(new Box(0, 48, 1200, 800));
  screen.editor.setCamera({ x: 120, y: -40, z: 0.5 });
  await settle();
  canvas = canvasSession(screen.editor).board.guide.whereabouts()!;
});
afterEach(() => screen.close());

const middleOf = (place: PlaceOnBoard) => {
  const box = canvas.boxOf(place)!;
  return [box.x + box.w / 2, box.y + box.h / 2] as const;
};

test("a cell and a card are found where they are drawn, and what is drawn at a point is them", async () => {
  expect(canvas.placeAt(...middleOf(cell))).toEqual(cell);
  const added = addCard(screen.journey, {
    kind: "note",
    stepId: cell.stepId,
    laneId: cell.laneId,
    title: "Here",
    before: null,
  });
  if (!added.ok) throw new Error("The card was refused.");
  await settle();
  const card: PlaceOnBoard = { kind: "card", cardId: added.value };
  expect(canvas.placeAt(...middleOf(card))).toEqual(card);
  const drawn = screen.editor.getShapePageBounds(derivedShapeId("card", added.value))!;
  const { x, y, w } = canvas.boxOf(card)!;
  expect([x, y]).toEqual(canvas.screenPointOf([drawn.x, drawn.y]));
  expect(w).toBeCloseTo(drawn.w / 2);
});

test("a phase is the whole column under its heading, and what is gone is nowhere", () => {
  const [map] = outlineBoard(screen.reading().board);
  const { phase, steps } = map!.phases[0]!;
  const column = canvas.boxOf({ kind: "phase", phaseId: phase.id })!;
  const step = canvas.boxOf({ kind: "step", stepId: steps[0]!.step.id })!;
  expect(column.y).toBeLessThan(step.y);
  expect(column.y + column.h).toBeCloseTo(step.y + step.h);
  expect(canvas.boxOf({ ...cell, stepId: StepId.parse("gone") })).toBeNull();
  expect(canvas.placeAt(-90_000, 0)).toBeNull();
});
