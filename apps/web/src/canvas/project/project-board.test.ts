// @vitest-environment jsdom
import { openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCard, outlineBoard, writeText, type CardId } from "@cojourney/journey-model";
import { derivedShapeId, isDerived } from "#canvas/shapes/derived-shape.ts";
import { endTyping, startTyping } from "#canvas/text/typing.ts";

let ann: Screen;
let id: CardId;

beforeEach(async () => {
  ann = openScreens(1)[0]!;
  const [map] = outlineBoard(ann.reading().board);
  const { id: laneId } = map!.lanes.find(({ kind }) => kind === "touchpoints")!;
  const stepId = map!.steps[0]!.step.id;
  const added = addCard(ann.journey, { kind: "touchpoint", stepId, laneId, before: null });
  if (!added.ok) throw new Error("refused");
  id = added.value;
  startTyping(ann.editor, derivedShapeId("card", id), { isFresh: false });
  await settle();
});
afterEach(() => ann.close());

async function write(title: string): Promise<void> {
  writeText(ann.journey, { root: "cards", id, field: "title" }, title);
  await settle();
}
function picture() {
  const shape = ann.editor.getShape(derivedShapeId("card", id));
  if (!shape || !isDerived(shape) || shape.type !== "card") throw new Error("There is no picture.");
  return shape;
}

test("letters in a card that is written in change no shape, and its words are there when it is left", async () => {
  const before = picture();
  await write("One");
  await write("One line");
  expect(picture()).toBe(before);
  endTyping(ann.editor, derivedShapeId("card", id));
  await settle();
  expect(picture().props.lines).toEqual(["One line"]);
});

test("a card that is written in grows with its text at once", async () => {
  const { h } = picture().props;
  await write("A title of so many words that they need several lines on a card of this width");
  expect(picture().props.h).toBeGreaterThan(h);
  expect(picture().props.lines.length).toBeGreaterThan(1);
});
