// @vitest-environment jsdom
import {
  drawRectangle,
  exchange,
  openScreens,
  settle,
  type Screen,
} from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createShapeId } from "tldraw";
import { outlineBoard, removeCard } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { canvasSession } from "#canvas/canvas-session.ts";
import { noLocks } from "#canvas/gestures/canvas-locks.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { shapeOfThing } from "#canvas/structure/thing-of-shape.ts";
import { toolStateId } from "#canvas/tools/journey-tools.ts";

const REASON = "Fay locked it.";
const drawn = createShapeId("drawn");
const arrow = createShapeId("arrow");
let screens: readonly Screen[];
let pat: Screen;
let fay: Screen;

beforeEach(async () => {
  screens = openScreens(2, Y.encodeStateAsUpdate(buildBoard({ cards: 84 }).doc));
  pat = screens[0]!;
  fay = screens[1]!;
  drawRectangle(pat, drawn, 0, -900);
  await exchange(screens);
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

const locks = (what: Partial<typeof noLocks>) =>
  canvasSession(pat.editor).locks.set({ ...noLocks, ...what });
const firstCard = () => [...pat.reading().board.cards.values()][0]!;
const cardShape = () => derivedShapeId("card", firstCard().id);
const drawings = (screen: Screen) => [...screen.journey.canvas.keys()].length;

describe("while the drawing is locked", () => {
  beforeEach(() => locks({ drawing: REASON }));

  test("what is drawn is not moved, removed or opened, and nothing comes of it", async () => {
    const before = pat.editor.getShape(drawn);
    pat.editor.updateShape({ id: drawn, type: "geo", x: 500 });
    pat.editor.deleteShapes([drawn]);
    pat.editor.run(() => pat.editor.deleteShapes([drawn]), { ignoreShapeLock: true });
    expect(pat.editor.canEditShape(drawn)).toBe(false);
    await exchange(screens);
    expect(pat.editor.getShape(drawn)).toEqual(before);
    expect(fay.editor.getShape(drawn)).toMatchObject({ x: 0 });
  });

  test("nothing new is drawn or pasted, and the reason is told once", async () => {
    drawRectangle(pat, createShapeId("a"), 0, 0);
    drawRectangle(pat, createShapeId("b"), 50, 0);
    await exchange(screens);
    expect(pat.editor.getShape(createShapeId("a"))).toBeUndefined();
    expect(drawings(fay)).toBe(1);
    expect(pat.refusals).toEqual([REASON]);
  });

  test.each(["draw", "eraser", "arrow", "geo", "note"])("the %s tool is put away", async (tool) => {
    pat.editor.setCurrentTool(tool);
    await settle();
    expect(pat.editor.getCurrentToolId()).toBe("select");
    expect(pat.refusals).toEqual([REASON]);
  });

  test("cards go on: they are moved and removed, also those that an arrow points at", async () => {
    locks({});
    const tie = { type: "arrow", fromId: arrow, toId: cardShape() } as const;
    pat.editor.createShape({ id: arrow, type: "arrow", x: 0, y: -400 });
    pat.editor.createBinding({ ...tie, props: { terminal: "end" } });
    await exchange(screens);
    const kept = drawings(pat);
    expect(kept).toBe(3);
    locks({ drawing: REASON });
    pat.editor.setCurrentTool(toolStateId("pain"));
    await settle();
    expect(pat.editor.getCurrentToolId()).toBe(toolStateId("pain"));
    const { id } = firstCard();
    removeCard({ ...pat.journey, mayDraw: () => false }, id);
    await exchange(screens);
    for (const screen of screens) {
      expect(screen.reading().board.cards.has(id)).toBe(false);
      expect(drawings(screen)).toBe(kept);
    }
    expect(pat.refusals).toEqual([]);
  });

  test("what others draw still comes in, and it opens again", async () => {
    drawRectangle(fay, createShapeId("new"), 0, 0);
    await exchange(screens);
    expect(pat.editor.getShape(createShapeId("new"))).toBeDefined();
    locks({});
    pat.editor.updateShape({ id: drawn, type: "geo", x: 500 });
    await exchange(screens);
    expect(fay.editor.getShape(drawn)).toMatchObject({ x: 500 });
  });
});

describe("while the structure is locked", () => {
  const phase = () => {
    const [first] = outlineBoard(pat.reading().board)[0]!.phases;
    return shapeOfThing({ type: "phase", id: first!.phase.id });
  };
  beforeEach(() => locks({ structure: REASON }));

  test("it is not removed, and the cards that were selected with it are", async () => {
    const { phases, cards } = pat.reading().board;
    pat.editor.deleteShapes([phase(), cardShape()]);
    await exchange(screens);
    expect(pat.reading().board.phases.size).toBe(phases.size);
    expect(fay.reading().board.cards.size).toBe(cards.size - 1);
    expect(pat.refusals).toEqual([REASON]);
    expect(canvasSession(pat.editor).structure.asked.get()).toEqual([]);
  });

  test("its names do not open for writing, those of cards do", () => {
    expect(pat.editor.canEditShape(phase())).toBe(false);
    expect(pat.editor.canEditShape(cardShape())).toBe(true);
    locks({});
    expect(pat.editor.canEditShape(phase())).toBe(true);
  });

  test("a hand does not move it, and is told why", async () => {
    const before = pat.editor.getShape(phase())!;
    pat.editor.select(phase());
    pat.editor.setCurrentTool("select.translating", { target: "selection" });
    await settle();
    pat.editor.updateShape({ id: phase(), type: "phase", x: before.x + 300 });
    await settle();
    expect(pat.editor.getShape(phase())).toMatchObject({ x: before.x, y: before.y });
    expect(pat.refusals).toEqual([REASON]);
  });

  test.each(["phase", "step"] as const)("the %s tool is put away", async (tool) => {
    pat.editor.setCurrentTool(toolStateId(tool));
    await settle();
    expect(pat.editor.getCurrentToolId()).toBe("select");
    expect(pat.refusals).toEqual([REASON]);
  });
});
