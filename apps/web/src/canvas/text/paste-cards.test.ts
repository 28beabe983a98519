// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCard, addStep, outlineBoard, type CardId } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { startTyping } from "#canvas/text/typing.ts";
import { carryOutPaste } from "#clipboard/paste-plan.ts";

let ann: Screen;
let first: CardId;

beforeEach(() => {
  ann = openScreens(1)[0]!;
  first = add("First");
  add("Last");
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
/** What the browser does on Ctrl+V; true when the canvas took it. */
function paste(text: string, html = ""): boolean {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const getData = (type: string) => (type === "text/html" ? html : text);
  Object.assign(event, { clipboardData: { getData } });
  return !document.body.dispatchEvent(event);
}
const plan = () => canvasSession(ann.editor).paste.get();

test("lines become cards under the selected one, in one step of undo", async () => {
  ann.editor.select(derivedShapeId("card", first));
  expect(paste("One\nTwo\nThree")).toBe(true);
  expect(titles()).toEqual([["First", "Last"]]);
  const ids = carryOutPaste(ann, plan()!);
  await settle();
  expect(titles()).toEqual([["First", "One", "Two", "Three", "Last"]]);
  expect(ids.map((id) => ann.reading().board.cards.get(id)?.kind)).toEqual([
    "action",
    "action",
    "action",
  ]);
  ann.undo.undo();
  expect(titles()).toEqual([["First", "Last"]]);
});

test("what tldraw copied is left to tldraw", () => {
  ann.editor.select(derivedShapeId("card", first));
  expect(paste("One\nTwo", "<div data-tldraw>{}</div>")).toBe(false);
  expect(plan()).toBeNull();
});

test("a single line is a card at once, under the selected one; then the next line comes under that", () => {
  ann.editor.select(derivedShapeId("card", first));
  for (const line of ["- One\n", "Two"]) expect(paste(line)).toBe(true);
  expect(plan()).toBeNull();
  expect(titles()).toEqual([["First", "One", "Two", "Last"]]);
  ann.undo.undo();
  expect(titles()).toEqual([["First", "One", "Last"]]);
});

test("a single line that no card may hold is refused, and one for the text of a card is left to the field", () => {
  ann.editor.select(derivedShapeId("card", first));
  expect(paste("x".repeat(501))).toBe(true);
  startTyping(ann.editor, derivedShapeId("card", first), { isFresh: false });
  expect(paste("One")).toBe(false);
  expect(titles()).toEqual([["First", "Last"]]);
});

test("what the middle button pastes on Linux makes nothing, but for a text that is written in", async () => {
  ann.editor.select(derivedShapeId("card", first));
  const middleClick = () =>
    document.body.dispatchEvent(new MouseEvent("pointerup", { button: 1, bubbles: true }));
  for (const text of ["One", "One\nTwo", "x".repeat(501)]) {
    middleClick();
    expect(paste(text)).toBe(false);
  }
  expect([titles(), plan()]).toEqual([[["First", "Last"]], null]);
  await settle();
  expect(paste("One")).toBe(true);
  startTyping(ann.editor, derivedShapeId("card", first), { isFresh: false });
  middleClick();
  expect(paste("Two\nThree")).toBe(true);
});

test("whoever only looks pastes nothing", () => {
  ann.editor.select(derivedShapeId("card", first));
  ann.editor.updateInstanceState({ isReadonly: true });
  for (const text of ["One", "One\nTwo"]) paste(text);
  expect([titles(), plan()]).toEqual([[["First", "Last"]], null]);
});

test("a block of a spreadsheet goes over the steps, in whatever script; what no card may hold is taken out", async () => {
  const step = addStep(ann.journey, { phaseId: map().phases[0]!.phase.id, before: null });
  expect(step.ok).toBe(true);
  canvasSession(ann.editor).projection.flush();
  ann.editor.select(derivedShapeId("card", first));
  expect(paste("תודה\t👩‍🚀 b\u0000\nمرحبا\tb2")).toBe(true);
  carryOutPaste(ann, plan()!);
  await settle();
  expect(titles()).toEqual([
    ["First", "תודה", "مرحبا", "Last"],
    ["👩‍🚀 b", "b2"],
  ]);
});

test.each([
  ["ten thousand lines", "x\n".repeat(10_000)],
  ["more columns than there are steps", "a\tb\tc"],
  ["more cards than one paste may make", "x\n".repeat(501)],
])("%s are refused and make nothing", (_, text) => {
  ann.editor.select(derivedShapeId("card", first));
  expect(paste(text)).toBe(true);
  expect(plan()).toBeNull();
});

test("beside the maps a text that is too long is refused, and a shorter one is left to tldraw", () => {
  ann.editor.selectNone();
  expect(paste("x".repeat(10_001))).toBe(true);
  expect(paste("line\n".repeat(5_000))).toBe(true);
  expect(plan()).toBeNull();
  expect(paste("x".repeat(10_000))).toBe(false);
});

test("with nothing to say where they belong, lines are no cards", () => {
  ann.editor.select(derivedShapeId("lane", map().lanes[0]!.id));
  expect(paste("One\nTwo")).toBe(false);
});
