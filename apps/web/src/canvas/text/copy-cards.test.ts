// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createShapeId, Vec } from "tldraw";
import { addCard, outlineBoard, type CardId } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

let ann: Screen;
let ids: readonly CardId[];
let clipboard: Map<string, string>;

beforeEach(() => {
  ann = openScreens(1)[0]!;
  ids = ["One", "Two"].map(add);
  clipboard = new Map();
  canvasSession(ann.editor).projection.flush();
});
afterEach(() => {
  ann.close();
});

const map = () => outlineBoard(ann.reading().board)[0]!;
const titles = () => [...map().cards.values()].map((cell) => cell.map(({ title }) => title));

function add(title: string): CardId {
  const place = { stepId: map().steps[0]!.step.id, laneId: map().lanes[0]!.id };
  const added = addCard(ann.journey, { ...place, kind: "action", before: null, title });
  if (!added.ok) throw new Error("refused");
  return added.value;
}
/** What the browser does on Ctrl+C, Ctrl+X and Ctrl+V; true when the canvas took it. */
function fire(type: "copy" | "cut" | "paste"): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (kind: string) => clipboard.get(kind) ?? "",
    setData: (kind: string, data: string) => clipboard.set(kind, data),
  };
  Object.assign(event, { clipboardData });
  return !document.body.dispatchEvent(event);
}
/** Points at the middle of a cell. */
function pointAt(step: number, lane: number): void {
  const [layout] = canvasSession(ann.editor).projection.layout().journeys;
  const { box } = layout!.steps[step]!;
  const { band } = layout!.lanes[lane]!;
  const point = new Vec(box.x + box.w / 2, band.y + band.h - 5);
  vi.spyOn(ann.editor.inputs, "getCurrentPagePoint").mockReturnValue(point);
}

test("selected cards are copied to the cell that is pointed at, and selected there", async () => {
  ann.editor.select(...ids.map((id) => derivedShapeId("card", id)));
  expect(fire("copy")).toBe(true);
  expect(clipboard.get("text/plain")).toBe("One\nTwo");
  pointAt(0, 1);
  expect(fire("paste")).toBe(true);
  await settle();
  expect(titles()).toEqual([
    ["One", "Two"],
    ["One", "Two"],
  ]);
  expect(ann.editor.getSelectedShapeIds()).toHaveLength(2);
  expect(ann.editor.getSelectedShapeIds()).not.toContain(derivedShapeId("card", ids[0]!));
});

test("cut cards are gone until they are pasted, each as one step of undo", async () => {
  ann.editor.select(...ids.map((id) => derivedShapeId("card", id)));
  expect(fire("cut")).toBe(true);
  await settle();
  expect(titles().flat()).toEqual([]);
  pointAt(0, 2);
  fire("paste");
  await settle();
  expect(titles().flat()).toEqual(["One", "Two"]);
  ann.undo.undo();
  ann.undo.undo();
  expect(titles()).toEqual([["One", "Two"]]);
});

test("a selection with a drawing in it is tldraw's to copy", () => {
  const note = createShapeId("note");
  ann.editor.createShape({ id: note, type: "geo", x: -900, y: 0 });
  ann.editor.select(derivedShapeId("card", ids[0]!), note);
  expect(fire("copy")).toBe(false);
});

test("what is no clip of ours makes nothing", () => {
  clipboard.set("text/html", '<span data-cojourney="%7B%22cards%22%3A7%7D"></span>');
  pointAt(0, 1);
  expect(fire("paste")).toBe(false);
  expect(titles()).toEqual([["One", "Two"]]);
});
