// @vitest-environment jsdom
import { openScreens, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createShapeId } from "tldraw";

const note = createShapeId("note");
let ann: Screen;
let field: HTMLTextAreaElement;

beforeEach(() => {
  ann = openScreens(1)[0]!;
  ann.editor.createShape({ id: note, type: "note" });
  const shape = document.createElement("div");
  shape.dataset["shapeId"] = note;
  field = document.createElement("textarea");
  shape.append(field);
  ann.editor.getContainer().append(shape);
  ann.editor.getContainer().tabIndex = 0;
  ann.editor.setEditingShape(note);
});
afterEach(() => {
  ann.close();
});

function press(on: Element, key: string, more: KeyboardEventInit = {}): void {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
}

test("a letter goes into the text that is open while tldraw still has the focus", () => {
  const container = ann.editor.getContainer();
  container.focus();
  press(container, "L");
  expect(document.activeElement).toBe(field);
});

test.each([
  ["a letter made with AltGr", "é", { ctrlKey: true, altKey: true, modifierAltGraph: true }],
  ["a dead key, which begins a letter", "Dead", {}],
])("so does %s", (_, key, more) => {
  const container = ann.editor.getContainer();
  container.focus();
  press(container, key, more);
  expect(document.activeElement).toBe(field);
});

test.each([
  ["a shortcut", "c", { ctrlKey: true }],
  ["a key that writes nothing", "ArrowDown", {}],
])("%s stays where it is", (_, key, more) => {
  const container = ann.editor.getContainer();
  container.focus();
  press(container, key, more);
  expect(document.activeElement).toBe(container);
});

test("a letter stays in the field beside the board that somebody writes in, and everywhere when no text is open", () => {
  const beside = document.body.appendChild(document.createElement("input"));
  beside.focus();
  press(beside, "L");
  expect(document.activeElement).toBe(beside);
  ann.editor.setEditingShape(null);
  beside.remove();
  press(document.body, "L");
  expect(document.activeElement).toBe(document.body);
});
