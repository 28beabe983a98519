// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  addCard,
  addStep,
  outlineBoard,
  removeLane,
  writeText,
  type CardId,
} from "@cojourney/journey-model";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { typeInNextCell, typeNextCard } from "#canvas/text/quick-entry.ts";
import { endTyping, startTyping } from "#canvas/text/typing.ts";

let ann: Screen;

beforeEach(() => {
  ann = openScreens(1)[0]!;
});
afterEach(() => {
  ann.close();
});

const map = () => outlineBoard(ann.reading().board)[0]!;
/** What stands in a step of the touchpoints lane, top to bottom. */
function titlesIn(step: number): readonly string[] {
  const { id } = map().lanes.find(({ kind }) => kind === "touchpoints")!;
  const cards = map().cards.get(`${map().steps[step]!.step.id}\n${id}`) ?? [];
  return cards.map(({ title }) => title);
}
/** Makes a card in the first step and starts typing in it, as a tool does. */
function typeFirst(title: string): CardId {
  const laneId = map().lanes.find(({ kind }) => kind === "touchpoints")!.id;
  const stepId = map().steps[0]!.step.id;
  const added = addCard(ann.journey, { kind: "touchpoint", stepId, laneId, before: null });
  if (!added.ok) throw new Error("refused");
  startTyping(ann.editor, derivedShapeId("card", added.value), { isFresh: true });
  write(added.value, title);
  return added.value;
}
function write(id: CardId, title: string): void {
  writeText(ann.journey, { root: "cards", id, field: "title" }, title);
}
/** The card whose text is open. */
function open(): CardId | null {
  const id = ann.editor.getEditingShapeId();
  return (
    [...ann.reading().board.cards.keys()].find((card) => derivedShapeId("card", card) === id) ??
    null
  );
}

test("Enter goes on in a new card under this one, of the same kind", async () => {
  const first = typeFirst("one");
  typeNextCard(ann.editor, first);
  await settle();
  const second = open();
  expect(second).not.toBe(first);
  write(second!, "three");
  typeNextCard(ann.editor, first);
  await settle();
  write(open()!, "two");
  expect(titlesIn(0)).toEqual(["one", "two", "three"]);
  expect(ann.reading().board.cards.get(second!)?.kind).toBe("touchpoint");
});

test("Enter in the empty card ends, and the card was never there", async () => {
  typeNextCard(ann.editor, typeFirst("one"));
  await settle();
  typeNextCard(ann.editor, open()!);
  await settle();
  expect([titlesIn(0), open()]).toEqual([["one"], null]);
  ann.undo.undo();
  expect(titlesIn(0)).toEqual([""]);
});

test("a card that is left empty goes, also when its writer clicked away", async () => {
  typeFirst("");
  ann.editor.setEditingShape(null);
  await settle();
  expect([titlesIn(0), ann.undo.canUndo()]).toEqual([[], false]);
});

test("a card that was emptied later stays, and so does one with a note", async () => {
  const id = typeFirst("one");
  endTyping(ann.editor, derivedShapeId("card", id));
  startTyping(ann.editor, derivedShapeId("card", id), { isFresh: false });
  write(id, "");
  typeNextCard(ann.editor, id);
  await settle();
  const noted = typeFirst("");
  writeText(ann.journey, { root: "cards", id: noted, field: "note" }, "kept");
  endTyping(ann.editor, derivedShapeId("card", noted));
  await settle();
  expect(titlesIn(0)).toEqual(["", ""]);
});

test("Tab goes to the next step of the lane, Shift+Tab back, and past the last step it only ends", async () => {
  const stepId = map().steps[0]!.step.id;
  const phaseId = map().steps[0]!.phase.id;
  addStep(ann.journey, { phaseId, before: null });
  typeInNextCell(ann.editor, typeFirst("one"), 1);
  await settle();
  const second = open()!;
  expect(ann.reading().board.cards.get(second)?.place.stepId).not.toBe(stepId);
  write(second, "two");
  typeInNextCell(ann.editor, second, 1);
  await settle();
  expect([open(), titlesIn(1)]).toEqual([null, ["two"]]);
  typeInNextCell(ann.editor, second, -1);
  await settle();
  write(open()!, "three");
  expect([titlesIn(0), titlesIn(1)]).toEqual([["one", "three"], ["two"]]);
});

test("a card that lies in no cell any more has no next one", async () => {
  const id = typeFirst("one");
  removeLane(ann.journey, map().lanes.find(({ kind }) => kind === "touchpoints")!.id);
  typeNextCard(ann.editor, id);
  await settle();
  expect([ann.reading().board.cards.size, open()]).toEqual([0, null]);
});
