// @vitest-environment jsdom
import { drawRectangle, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createShapeId, type TLShape } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";

let screen: Screen;
let canvas: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  screen = openScreens(1)[0]!;
  canvas = document.createElement("div");
  canvas.className = "tl-canvas";
  screen.editor.getContainer().append(canvas);
  screen.editor.focus();
});
afterEach(() => {
  screen.close();
  vi.useRealTimers();
});

const openMenu = () => canvasSession(screen.editor).structure.menu.get();
const phase = () => screen.editor.getCurrentPageShapes().find(({ type }) => type === "phase")!;

function middleOf(shape: TLShape) {
  const { center } = screen.editor.getShapePageBounds(shape)!;
  const { x, y } = screen.editor.pageToScreen(center);
  return { clientX: x, clientY: y };
}

/** Answers whether the browser's and tldraw's own menu is kept away. */
function rightClick(at: MouseEventInit): boolean {
  return !canvas.dispatchEvent(
    new MouseEvent("contextmenu", { ...at, bubbles: true, cancelable: true }),
  );
}

function touch(type: "pointerdown" | "pointermove" | "pointerup", at: MouseEventInit): void {
  canvas.dispatchEvent(
    new PointerEvent(type, { ...at, pointerType: "touch", bubbles: true, cancelable: true }),
  );
}

test("a right click on a picture selects it and opens our menu there", () => {
  const at = middleOf(phase());
  expect(rightClick(at)).toBe(true);
  expect(openMenu()).toEqual({ shapeId: phase().id, at: { x: at.clientX, y: at.clientY } });
  expect(screen.editor.getSelectedShapeIds()).toEqual([phase().id]);
});

test("what is selected together stays so when one of it is clicked", () => {
  const heads = screen.editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === "phase" || type === "step");
  screen.editor.select(...heads.slice(0, 2));
  rightClick(middleOf(heads[0]!));
  expect(screen.editor.getSelectedShapeIds()).toHaveLength(2);
});

test("on the free canvas and on drawings the menu is tldraw's", async () => {
  const drawn = createShapeId("drawn");
  drawRectangle(screen, drawn, -900, -900);
  await settle();
  expect(rightClick(middleOf(screen.editor.getShape(drawn)!))).toBe(false);
  expect(rightClick({ clientX: -5_000, clientY: -5_000 })).toBe(false);
  expect(openMenu()).toBeNull();
});

test("Shift+F10 opens the menu of what is selected, unless somebody types", () => {
  const keys = { key: "F10", shiftKey: true, bubbles: true, cancelable: true };
  screen.editor.select(phase());
  const field = document.createElement("input");
  screen.editor.getContainer().append(field);
  field.dispatchEvent(new KeyboardEvent("keydown", keys));
  expect(openMenu()).toBeNull();
  document.body.dispatchEvent(new KeyboardEvent("keydown", keys));
  expect(openMenu()?.shapeId).toBe(phase().id);
});

test("a finger that rests opens the menu once, also when the browser adds a right click of its own", () => {
  const at = middleOf(phase());
  const ends: string[] = [];
  canvas.addEventListener("pointercancel", ({ pointerType }) => ends.push(pointerType));
  touch("pointerdown", at);
  vi.advanceTimersByTime(499);
  expect(openMenu()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(openMenu()?.shapeId).toBe(phase().id);
  expect(ends).toEqual(["touch"]);
  canvasSession(screen.editor).structure.menu.set(null);
  expect(rightClick(at)).toBe(true);
  expect(openMenu()).toBeNull();
});

test("a finger that slips drags, and one that taps taps", () => {
  const at = middleOf(phase());
  touch("pointerdown", at);
  touch("pointermove", { ...at, clientX: at.clientX + 9 });
  vi.advanceTimersByTime(1_000);
  touch("pointerup", at);
  touch("pointerdown", at);
  touch("pointerup", at);
  vi.advanceTimersByTime(1_000);
  expect(openMenu()).toBeNull();
});
