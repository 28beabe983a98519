// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  drawRectangle,
  exchange,
  openJoiner,
  openScreens,
  settle,
  type Screen,
} from "#canvas/testing/open-screen.ts";
import { Box, createShapeId, type TLShapeId } from "tldraw";
import * as Y from "yjs";
import { addCard, moveCard, outlineBoard, recordIn, removeCard } from "@cojourney/journey-model";
import { derivedShapeId, isDerived } from "#canvas/shapes/derived-shape.ts";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";

const box = createShapeId("box");
let screens: readonly Screen[];
let ann: Screen;
let bob: Screen;

beforeEach(() => {
  screens = openScreens(2);
  ann = screens[0]!;
  bob = screens[1]!;
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

async function shareRectangle(): Promise<void> {
  drawRectangle(ann, box, 0, 0);
  await exchange(screens);
}
const shapeOf = ({ editor }: Screen, id: TLShapeId = box) => editor.getShape(id);
const drawn = ({ editor }: Screen) =>
  editor.getCurrentPageShapes().filter((shape) => !isDerived(shape));

describe("two people who draw", () => {
  test("what one draws, the other sees, record for record", async () => {
    await shareRectangle();
    expect(shapeOf(bob)).toEqual(shapeOf(ann));
    expect(shapeOf(bob)).toBeDefined();
  });

  test("one moves a shape while the other colours it: both survive", async () => {
    await shareRectangle();
    ann.editor.updateShape({ id: box, type: "geo", x: 300, y: 40 });
    bob.editor.updateShape({ id: box, type: "geo", props: { color: "red" } });
    await exchange(screens);
    for (const screen of screens)
      expect(shapeOf(screen)).toMatchObject({ x: 300, y: 40, props: { color: "red" } });
  });

  test("two moves at once never mix: both end at one of the two places", async () => {
    await shareRectangle();
    ann.editor.updateShape({ id: box, type: "geo", x: 300, y: 40 });
    bob.editor.updateShape({ id: box, type: "geo", x: -7, y: -9 });
    await exchange(screens);
    expect(shapeOf(ann)).toEqual(shapeOf(bob));
    expect(["300,40", "-7,-9"]).toContain(`${shapeOf(ann)!.x},${shapeOf(ann)!.y}`);
  });

  test("one removes a shape while the other changes it: it is gone on both", async () => {
    await shareRectangle();
    ann.editor.deleteShape(box);
    bob.editor.updateShape({ id: box, type: "geo", x: 300 });
    await exchange(screens);
    for (const screen of screens) expect(shapeOf(screen)).toBeUndefined();
    for (const { journey } of screens) expect([...journey.canvas.keys()]).toEqual([]);
  });

  test("what a screen takes in, it does not write back", async () => {
    await shareRectangle();
    const written = vi.fn<() => void>();
    bob.journey.doc.on("update", written);
    ann.editor.updateShape({ id: box, type: "geo", x: 55 });
    await settle();
    Y.applyUpdate(bob.journey.doc, Y.encodeStateAsUpdate(ann.journey.doc), "network");
    await settle();
    expect(shapeOf(bob)?.x).toBe(55);
    expect(written).toHaveBeenCalledTimes(1);
  });
});

describe("undo", () => {
  test("takes back my move and leaves the colour of the other", async () => {
    await shareRectangle();
    ann.editor.markHistoryStoppingPoint("move");
    ann.editor.updateShape({ id: box, type: "geo", x: 300 });
    await exchange(screens);
    bob.editor.updateShape({ id: box, type: "geo", props: { color: "red" } });
    await exchange(screens);
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens)
      expect(shapeOf(screen)).toMatchObject({ x: 0, props: { color: "red" } });
  });

  test("never takes back what only the other did", async () => {
    await shareRectangle();
    bob.editor.markHistoryStoppingPoint("move");
    bob.editor.updateShape({ id: box, type: "geo", x: 300 });
    await exchange(screens);
    ann.editor.undo();
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) expect(shapeOf(screen)?.x).toBe(300);
  });

  test("takes back what was drawn a moment ago, before it was written", async () => {
    drawRectangle(ann, box, 0, 0);
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) expect(shapeOf(screen)).toBeUndefined();
  });

  test("says truly whether there is something to take back", async () => {
    expect(ann.editor.canUndo()).toBe(false);
    await shareRectangle();
    expect([ann.editor.canUndo(), ann.editor.canRedo()]).toEqual([true, false]);
    expect(bob.editor.canUndo()).toBe(false);
    ann.editor.undo();
    await settle();
    expect([ann.editor.canUndo(), ann.editor.canRedo()]).toEqual([false, true]);
    expect(shapeOf(ann)).toBeUndefined();
    ann.editor.redo();
    await settle();
    expect(shapeOf(ann)).toMatchObject({ x: 0, y: 0 });
  });
});

describe("pictures of the journey", () => {
  test("are never written to the document's drawing", async () => {
    for (const screen of screens) {
      const pictures = screen.editor.getCurrentPageShapes().filter(isDerived);
      expect(pictures.length).toBeGreaterThan(5);
      screen.editor.updateShapes(pictures.map(({ id, type }) => ({ id, type, x: 5_000 })));
      screen.editor.select(...pictures.map(({ id }) => id));
      screen.editor.nudgeShapes(pictures, { x: 10, y: 10 });
    }
    await exchange(screens);
    for (const { journey } of screens) expect([...journey.canvas.keys()]).toEqual([]);
  });

  test("an arrow may be tied to a card that arrives with it", async () => {
    const card = addFirstCard(ann);
    await settle();
    const arrow = drawArrow(ann, card.shapeId);
    await exchange(screens);
    for (const { editor } of screens)
      expect(editor.getBindingsFromShape(arrow, "arrow")).toMatchObject([{ toId: card.shapeId }]);
  });

  test("an arrow goes along with its card to another cell, whoever moves it", async () => {
    const card = addFirstCard(ann);
    await exchange(screens);
    const arrow = drawArrow(ann, card.shapeId);
    await exchange(screens);
    const before = ann.editor.getShapePageBounds(arrow)!;
    const [map] = outlineBoard(bob.reading().board);
    const cell = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[3]!.id };
    moveCard(bob.journey, card.id, { ...cell, before: null });
    await exchange(screens);
    for (const { editor } of screens) {
      const [tie] = editor.getBindingsFromShape(arrow, "arrow");
      expect(tie?.toId).toBe(card.shapeId);
      expect(editor.getShapePageBounds(arrow)!.maxY).toBeGreaterThan(before.maxY + 50);
    }
  });

  test("an arrow keeps standing while the journey of its card is folded up, and is tied again after", async () => {
    const card = addFirstCard(ann);
    await exchange(screens);
    const arrow = drawArrow(ann, card.shapeId);
    await exchange(screens);
    const ends = () => [Box.From(ann.editor.getShapePageBounds(arrow)!).toJson()];
    const [before, stored] = [ends(), ann.journey.canvas.toJSON()];
    const [map] = outlineBoard(ann.reading().board);
    const folded = collapsedJourneys("board");

    folded.toggle(map!.journey.id);
    await settle();
    expect(shapeOf(ann, card.shapeId)).toBeUndefined();
    expect(ends()).toEqual(before);
    expect(ann.journey.canvas.toJSON()).toEqual(stored);

    folded.toggle(map!.journey.id);
    await settle();
    expect(ann.editor.getBindingsFromShape(arrow, "arrow")).toMatchObject([{ toId: card.shapeId }]);
    expect(ends()).toEqual(before);
    expect(ann.journey.canvas.toJSON()).toEqual(stored);
  });

  test("an arrow tied to a card is tied on every screen, and comes loose when the card goes", async () => {
    const card = addFirstCard(ann);
    await exchange(screens);
    const arrow = drawArrow(ann, card.shapeId);
    await exchange(screens);
    expect(bob.editor.getBindingsToShape(card.shapeId, "arrow")).toHaveLength(1);
    removeCard(bob.journey, card.id);
    await exchange(screens);
    for (const screen of screens) {
      expect(screen.editor.getBindingsFromShape(arrow, "arrow")).toEqual([]);
      expect(screen.editor.getShape(arrow)).toBeDefined();
    }
  });
});

describe("what cannot be read", () => {
  test("is skipped, and the rest is drawn", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await shareRectangle();
    const { canvas, doc } = ann.journey;
    const fields = Object.fromEntries(recordIn(canvas, box)!.entries());
    const put = (id: string, changes: Readonly<Record<string, unknown>>) =>
      canvas.set(id, new Y.Map(Object.entries({ ...fields, ...changes })));
    doc.transact(() => {
      canvas.set("shape:number", 5);
      canvas.set("shape:empty", new Y.Map());
      put("shape:nowhere", { xy: ["a", null] });
      put("shape:far", { xy: [1e9, 0] });
      put("shape:nan", { xy: [Number.NaN, 0] });
      put("shape:colour", { "p:color": "invisible" });
      put("shape:more", { "p:onclick": "alert(1)" });
      put("shape:proto", { "p:__proto__": { polluted: true } });
      put("shape:unknown", { type: "widget" });
      put("shape:embed", { type: "embed" });
      put("shape:card.1", { type: "card" });
      put("page:page", { typeName: "page" });
      put("document:document", { typeName: "document" });
      put("shape:good", { xy: [70, 80] });
    });
    await exchange(screens);
    for (const screen of screens) {
      expect(
        drawn(screen)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([box, "shape:good"]);
      expect(screen.editor.getShape(createShapeId("good"))).toMatchObject({ x: 70, y: 80 });
    }
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });

  test("a record that turns bad keeps the picture it had", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await shareRectangle();
    recordIn(ann.journey.canvas, box)!.set("p:color", "invisible");
    await exchange(screens);
    expect(shapeOf(bob)).toMatchObject({ props: { color: "black" } });
    warn.mockRestore();
  });

  test("a shape whose frame is gone lies on the page", async () => {
    await shareRectangle();
    recordIn(ann.journey.canvas, box)!.set("parentId", "shape:gone");
    await exchange(screens);
    expect(shapeOf(bob)?.parentId).toBe(bob.editor.getCurrentPageId());
  });

  test("two frames that were put into each other at once do not hang the screen", async () => {
    const [one, two] = [createShapeId("one"), createShapeId("two")];
    for (const id of [one, two])
      ann.editor.createShape({ id, type: "frame", props: { w: 100, h: 100 } });
    await exchange(screens);
    ann.editor.reparentShapes([one], two);
    bob.editor.reparentShapes([two], one);
    await exchange(screens);
    expect(bob.editor.getShape(one)).toBeDefined();
    screens = [...screens, openJoiner(ann)];
    for (const { editor } of screens) {
      expect(editor.getShape(one)?.parentId).toBe(editor.getCurrentPageId());
      expect(editor.getShape(two)?.parentId).toBe(one);
    }
    bob.editor.reparentShapes([two], bob.editor.getCurrentPageId());
    await exchange([ann, bob]);
    expect(ann.editor.getShape(one)?.parentId).toBe(two);
  });

  test("an arrow tied to a card that somebody removes at that moment comes loose", async () => {
    const card = addFirstCard(ann);
    await exchange(screens);
    const arrow = drawArrow(ann, card.shapeId);
    removeCard(bob.journey, card.id);
    await exchange(screens);
    screens = [...screens, openJoiner(ann)];
    for (const { editor } of screens) {
      expect(editor.getShapePageBounds(arrow)).toBeDefined();
      expect(editor.getBindingsFromShape(arrow, "arrow")).toEqual([]);
    }
  });

  test("an arrow is tied again when the card that somebody removed comes back", async () => {
    const card = addFirstCard(ann);
    await exchange(screens);
    const arrow = drawArrow(ann, card.shapeId);
    removeCard(bob.journey, card.id);
    await exchange(screens);
    bob.editor.undo();
    await exchange(screens);
    for (const { editor } of screens)
      expect(editor.getBindingsFromShape(arrow, "arrow")).toMatchObject([{ toId: card.shapeId }]);
  });

  test("a tie of what is no arrow to what is not there is left out", async () => {
    await shareRectangle();
    const tie = {
      typeName: "binding",
      type: "arrow",
      fromId: box,
      toId: "shape:card.gone",
      meta: {},
    };
    const props = {
      terminal: "end",
      normalizedAnchor: { x: 0, y: 0 },
      isExact: false,
      isPrecise: false,
      snap: "none",
    };
    const fields = Object.entries(props).map(([key, value]) => [`p:${key}`, value] as const);
    ann.journey.canvas.set("binding:loose", new Y.Map([...Object.entries(tie), ...fields]));
    await exchange(screens);
    expect(shapeOf(bob)).toBeDefined();
  });
});

function drawArrow({ editor }: Screen, toId: TLShapeId): TLShapeId {
  const fromId = createShapeId("arrow");
  editor.createShape({ id: fromId, type: "arrow", x: 0, y: 0 });
  editor.createBinding({ type: "arrow", fromId, toId, props: { terminal: "end" } });
  return fromId;
}

function addFirstCard({ journey, reading }: Screen) {
  const [map] = outlineBoard(reading().board);
  const place = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[0]!.id };
  const added = addCard(journey, { ...place, kind: "action", before: null, title: "Grind" });
  if (!added.ok) throw new Error(`No card: ${added.error.type}`);
  return { id: added.value, shapeId: derivedShapeId("card", added.value) };
}
