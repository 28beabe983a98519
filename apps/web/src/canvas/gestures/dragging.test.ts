// @vitest-environment jsdom
import { exchange, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { Vec } from "tldraw";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  addCard,
  addPersona,
  cellAt,
  layoutBoard,
  outlineBoard,
  type CardId,
} from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { drag, letGo } from "#canvas/testing/drag-by-hand.ts";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

let screens: readonly Screen[];
let ann: Screen;
let bob: Screen;

beforeEach(() => {
  screens = openScreens(2, Y.encodeStateAsUpdate(buildBoard({ cards: 200 }).doc));
  ann = screens[0]!;
  bob = screens[1]!;
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

const layoutOf = ({ reading }: Screen) => layoutBoard(reading().board).journeys[0]!;
const placeOf = ({ reading }: Screen, card: CardId) => {
  const { stepId, laneId } = reading().board.cards.get(card)!.place;
  return { stepId, laneId };
};

test("a card that is let go in another cell moves there on every screen, in one step of undo", async () => {
  const { card, to, target } = somewhereElse();
  const before = placeOf(ann, card);
  await drag(ann, derivedShapeId("card", card), to);
  await letGo(ann, to);
  await exchange(screens);
  for (const screen of screens) {
    expect(placeOf(screen, card)).toEqual(target);
    const shape = screen.editor.getShape(derivedShapeId("card", card))!;
    expect(boxOf(screen, card)).toMatchObject({ x: shape.x, y: shape.y });
  }
  ann.editor.undo();
  await exchange(screens);
  for (const screen of screens) expect(placeOf(screen, card)).toEqual(before);
});

test("several cards of different cells land under each other in the order in which they lay", async () => {
  const { to, target } = somewhereElse();
  const { steps } = layoutOf(ann);
  const cell = { stepId: steps[0]!.step.id, laneId: target.laneId };
  const far = { stepId: steps[1]!.step.id, laneId: target.laneId };
  const made = (
    [
      ["One", cell],
      ["Two", cell],
      ["Three", far],
    ] as const
  ).map(([title, place]) => {
    const added = addCard(ann.journey, { ...place, kind: "action", before: null, title });
    if (!added.ok) throw new Error("refused");
    return added.value;
  });
  await settle();
  const reading = (ids: readonly CardId[]) =>
    ids.toSorted((a, b) => boxOf(ann, a).y - boxOf(ann, b).y || boxOf(ann, a).x - boxOf(ann, b).x);
  const order = reading(made);
  // Chosen in another order than they lie in, held by the last one.
  ann.editor.select(...made.toReversed().map((id) => derivedShapeId("card", id)));
  await drag(ann, derivedShapeId("card", made[1]!), to);
  await letGo(ann, to);
  await exchange(screens);
  for (const screen of screens) {
    for (const id of made) expect(placeOf(screen, id)).toEqual(target);
    const landed = layoutOf(screen).cards.map(({ card }) => card.id);
    expect(landed.filter((id) => made.includes(id))).toEqual(order);
    const at = order.map((id) => landed.indexOf(id));
    expect(at[2]! - at[0]!).toBe(2);
  }
  ann.editor.undo();
  await settle();
  expect(made.map((id) => placeOf(ann, id))).toEqual([cell, cell, far]);
});

test("a card that is let go in another journey moves there on every screen, in one step of undo", async () => {
  for (const screen of screens) screen.close();
  screens = openScreens(2, Y.encodeStateAsUpdate(buildBoard({ cards: 40, journeys: 2 }).doc));
  ann = screens[0]!;
  bob = screens[1]!;
  const [own, other] = layoutBoard(ann.reading().board).journeys;
  const { card } = own!.cards[0]!;
  const before = placeOf(ann, card.id);
  const step = other!.steps[1]!;
  const row = other!.lanes.find(({ lane }) => lane.kind === "touchpoints")!;
  const to = { x: step.box.x + step.box.w / 2, y: row.band.y + 20 };
  await drag(ann, derivedShapeId("card", card.id), to);
  await letGo(ann, to);
  await exchange(screens);
  for (const screen of screens)
    expect(placeOf(screen, card.id)).toEqual({ stepId: step.step.id, laneId: row.lane.id });
  ann.editor.undo();
  await exchange(screens);
  for (const screen of screens) expect(placeOf(screen, card.id)).toEqual(before);
});

test("while it is held nothing is written, and where it will land is shown", async () => {
  const { card, to } = somewhereElse();
  const before = Y.encodeStateVector(ann.journey.doc);
  await drag(ann, derivedShapeId("card", card), to);
  const { gap } = canvasSession(ann.editor).drag;
  expect(cellAt(layoutBoard(ann.reading().board), Vec.From(gap.get()!).addXY(1, 9))).not.toBeNull();
  expect(Y.encodeStateVector(ann.journey.doc)).toEqual(before);
  await letGo(ann, to);
  expect(gap.get()).toBeNull();
});

test("Escape puts it back where it was", async () => {
  const { card, to } = somewhereElse();
  const before = Y.encodeStateVector(ann.journey.doc);
  await drag(ann, derivedShapeId("card", card), to);
  ann.editor.cancel();
  await settle();
  expect(ann.editor.getShape(derivedShapeId("card", card))).toMatchObject({
    x: boxOf(ann, card).x,
    y: boxOf(ann, card).y,
  });
  expect(Y.encodeStateVector(ann.journey.doc)).toEqual(before);
});

test("a card that somebody removes while it is held is gone, and the hand is empty", async () => {
  const { card, to } = somewhereElse();
  await drag(ann, derivedShapeId("card", card), to);
  bob.editor.deleteShapes([derivedShapeId("card", card)]);
  await exchange(screens);
  await letGo(ann, to);
  await exchange(screens);
  for (const screen of screens) {
    expect(screen.reading().board.cards.has(card)).toBe(false);
    expect(screen.editor.getShape(derivedShapeId("card", card))).toBeUndefined();
  }
});

test("others who work in the same cells do not move what is held", async () => {
  const { card, to } = somewhereElse();
  await drag(ann, derivedShapeId("card", card), to);
  const held = ann.editor.getShape(derivedShapeId("card", card));
  const place = placeOf(bob, card);
  addCard(bob.journey, { ...place, kind: "note", before: card, title: "Above it" });
  await exchange(screens);
  expect(ann.editor.getShape(derivedShapeId("card", card))).toMatchObject({
    x: held!.x,
    y: held!.y,
  });
});

test("a map that is dragged by its title takes along all that lies on it", async () => {
  const { journey } = outlineBoard(ann.reading().board)[0]!;
  const id = derivedShapeId("journey", journey.id);
  const { card } = somewhereElse();
  const before = boxOf(ann, card);
  const title = Vec.From(layoutOf(ann).box).addXY(200, 20);
  const to = title.clone().addXY(300, 80);
  await drag(ann, id, to, title);
  const shape = ann.editor.getShape(derivedShapeId("card", card))!;
  expect(shape.x).toBeCloseTo(before.x + 300);
  expect(shape.y).toBeCloseTo(before.y + 80);
  await letGo(ann, to);
  await exchange(screens);
  for (const screen of screens) {
    expect(boxOf(screen, card).x).toBeCloseTo(before.x + 300);
    expect(boxOf(screen, card).y).toBeCloseTo(before.y + 80);
  }
});

test("a copy that is dragged off a card becomes a card, and the card stays where it is", async () => {
  const { card, to } = somewhereElse();
  const { size } = ann.reading().board.cards;
  const before = placeOf(ann, card);
  await drag(ann, derivedShapeId("card", card), to, undefined, { altKey: true });
  await letGo(ann, to);
  await exchange(screens);
  expect(ann.editor.isIn("select.idle")).toBe(true);
  for (const screen of screens) {
    expect(placeOf(screen, card)).toEqual(before);
    expect(screen.reading().board.cards.size).toBe(size + 1);
    const shapes = screen.editor.getCurrentPageShapes().filter(({ type }) => type === "card");
    expect(shapes).toHaveLength(size + 1);
  }
});

test("a persona that is let go over a map is whose journey it is, and the other one waits; undo gives it back", async () => {
  const { journey, persona } = outlineBoard(ann.reading().board)[0]!;
  const yusuf = addPersona(ann.journey, { name: "Yusuf" });
  await settle();
  const { box } = layoutOf(ann);
  const to = { x: box.x + 400, y: box.y + 200 };
  await drag(ann, derivedShapeId("persona", yusuf), to);
  expect(canvasSession(ann.editor).drag.gap.get()).toMatchObject({ y: layoutOf(ann).bounds.y });
  await letGo(ann, to);
  await exchange(screens);
  for (const { reading } of screens)
    expect(reading().board.journeys.get(journey.id)?.personaId).toBe(yusuf);
  const home = bob.editor.getShape(derivedShapeId("persona", yusuf));
  expect(home).toMatchObject({ x: layoutOf(bob).bounds.x, y: layoutOf(bob).bounds.y });
  ann.editor.undo();
  await exchange(screens);
  for (const { reading } of screens)
    expect(reading().board.journeys.get(journey.id)?.personaId).toBe(persona?.id);
});

function boxOf(screen: Screen, id: CardId) {
  return layoutOf(screen).cards.find(({ card }) => card.id === id)!.box;
}

/** The first card of the map, and a cell two columns further. */
function somewhereElse() {
  const { cards, steps } = layoutOf(ann);
  const { card, box } = cards[0]!;
  const column = steps.findIndex(({ step }) => step.id === card.place.stepId) + 2;
  const to = { x: steps[column]!.box.x + 80, y: box.y + 30 };
  const target = { stepId: steps[column]!.step.id, laneId: card.place.laneId };
  return { card: card.id, to, target };
}
