// @vitest-environment jsdom
import { exchange, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCard, cellKey, outlineBoard } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { actionByKey, printedKeys } from "#structure/action-keys.ts";
import { shapeOfThing, thingOfShape } from "#canvas/structure/thing-of-shape.ts";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { carryOutRemoval } from "#structure/removal.ts";

let screens: readonly Screen[];
let ann: Screen;
let bob: Screen;

beforeEach(() => {
  screens = openScreens(2, Y.encodeStateAsUpdate(buildBoard({ cards: 84 }).doc));
  ann = screens[0]!;
  bob = screens[1]!;
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

const mapOf = ({ reading }: Screen) => outlineBoard(reading().board)[0]!;
const askedOn = ({ editor }: Screen) => canvasSession(editor).structure.asked.get();

test("Delete on a phase with cards asks first, and on an empty step does it", async () => {
  const { phases } = mapOf(ann);
  const phase = { type: "phase", id: phases[1]!.phase.id } as const;
  ann.editor.deleteShapes([shapeOfThing(phase)]);
  await exchange(screens);
  expect(askedOn(ann)).toEqual([phase]);
  expect(mapOf(bob).phases).toHaveLength(7);

  const [cell] = [...mapOf(ann).cards.keys()];
  const stepId = phases[0]!.steps[0]!.step.id;
  expect(cell).toContain(stepId);
  const cards = [...ann.reading().board.cards.values()]
    .filter(({ place }) => place.stepId === stepId)
    .map(({ id }) => derivedShapeId("card", id));
  ann.editor.deleteShapes([shapeOfThing({ type: "step", id: stepId }), ...cards]);
  await exchange(screens);
  for (const screen of screens) expect(screen.reading().board.steps.has(stepId)).toBe(false);
  expect(ann.removals.at(-1)).toMatchObject({ removed: cards.length + 1, refusals: [] });
  ann.editor.undo();
  await exchange(screens);
  for (const screen of screens) expect(screen.reading().board.steps.has(stepId)).toBe(true);
});

test("of a phase and a step in it, only the phase is asked about", async () => {
  const { phase, steps } = mapOf(ann).phases[1]!;
  const thing = { type: "phase", id: phase.id } as const;
  const step = { type: "step", id: steps[0]!.step.id } as const;
  ann.editor.deleteShapes([shapeOfThing(step), shapeOfThing(thing)]);
  await exchange(screens);
  expect(askedOn(ann)).toEqual([thing]);
});

test("a map that is deleted with all that lies on it needs no question", async () => {
  ann.editor.deleteShapes(ann.editor.getCurrentPageShapes());
  await exchange(screens);
  expect(askedOn(ann)).toEqual([]);
  expect(bob.reading().board.journeys.size).toBe(0);
  ann.editor.undo();
  await exchange(screens);
  expect(mapOf(bob).cards.size).toBeGreaterThan(0);
});

test("the cards of a lane that goes are drawn in the lane they were sent to, on every screen", async () => {
  const [from, to] = mapOf(ann).lanes;
  const count = ann.editor.getCurrentPageShapes().filter(({ type }) => type === "card").length;
  const refuge = { type: "lane", id: to!.id } as const;
  carryOutRemoval(ann.journey, { type: "lane", id: from!.id }, refuge);
  await exchange(screens);
  for (const { editor } of screens) {
    expect(editor.getShape(shapeOfThing({ type: "lane", id: from!.id }))).toBeUndefined();
    expect(editor.getCurrentPageShapes().filter(({ type }) => type === "card")).toHaveLength(count);
  }
});

test("a journey that is folded up shows its counts and nothing in it; it opens as it was", async () => {
  const { journey, phases, steps } = mapOf(ann);
  const before = ann.editor.getCurrentPageShapes().length;
  const id = shapeOfThing({ type: "journey", id: journey.id });
  collapsedJourneys("board").toggle(journey.id);
  await settle();
  const kinds = ann.editor.getCurrentPageShapes().map(({ type }) => type);
  expect(kinds.toSorted()).toEqual(["journey", "persona"]);
  expect(ann.editor.getShape(id)).toMatchObject({
    props: { collapsed: { phases: phases.length, steps: steps.length, cards: 84 } },
  });
  collapsedJourneys("board").toggle(journey.id);
  await settle();
  expect(ann.editor.getCurrentPageShapes()).toHaveLength(before);
});

test("Ctrl with an arrow goes to the card that is seen there, side by side in a full cell too", async () => {
  const { steps, lanes } = mapOf(ann);
  const cell = { stepId: steps[2]!.step.id, laneId: lanes[0]!.id };
  for (let i = 0; i < 6; i++) addCard(ann.journey, { ...cell, kind: "action", before: null });
  await settle();
  const cards = mapOf(ann).cards.get(cellKey(cell.stepId, cell.laneId))!;
  const { editor } = ann;
  editor.select(derivedShapeId("card", cards[0]!.id));
  const walked = (["right", "down", "left", "up"] as const).map((direction) => {
    editor.selectAdjacentShape(direction);
    return cards.findIndex(
      ({ id }) => derivedShapeId("card", id) === editor.getOnlySelectedShapeId(),
    );
  });
  expect(walked).toEqual([1, 3, 2, 0]);
});

test("a person walks the pictures with Tab, and each says what it is", () => {
  const said = new Set<string>();
  const { editor } = ann;
  for (const _ of editor.getCurrentPageShapes()) {
    editor.selectAdjacentShape("next");
    const shape = editor.getOnlySelectedShape()!;
    if (editor.getShapeUtil(shape).getText(shape)) said.add(shape.type);
  }
  for (const kind of ["journey", "phase", "step", "card"]) expect(said).toContain(kind);
});

test("a curve stands for its lane; a card is no part of the structure", () => {
  const shapes = ann.editor.getCurrentPageShapes();
  const thingOf = (kind: string) => thingOfShape(shapes.find(({ type }) => type === kind));
  expect(thingOf("emotion-curve")?.type).toBe("lane");
  expect(thingOf("card")).toBeNull();
});

test("keys find the action that prints them, unless it cannot be done", () => {
  const action = (keys: string, isDisabled = false) =>
    ({ id: keys, section: "move", label: keys, keys, isDisabled, onAction() {} }) as const;
  const plain = { altKey: false, ctrlKey: false, metaKey: false };
  const actions = [action("Alt+ArrowLeft", true), action("Control+D"), action("F2")];
  expect(actionByKey(actions, { ...plain, key: "d", metaKey: true })?.id).toBe("Control+D");
  expect(actionByKey(actions, { ...plain, key: "F2" })?.id).toBe("F2");
  expect(actionByKey(actions, { ...plain, key: "ArrowLeft", altKey: true })).toBeUndefined();
  expect(printedKeys("Alt+ArrowLeft")).toBe("Alt+←");
});
