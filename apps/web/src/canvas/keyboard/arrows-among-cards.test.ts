// @vitest-environment jsdom
import { openScreens, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCard, outlineBoard, type CardId } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { arrowsAmongCards } from "#canvas/keyboard/arrows-among-cards.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

let ann: Screen;

beforeEach(() => {
  ann = openScreens(1)[0]!;
});
afterEach(() => {
  ann.close();
});

function add(title: string): CardId {
  const map = outlineBoard(ann.reading().board)[0]!;
  const place = { stepId: map.steps[0]!.step.id, laneId: map.lanes[0]!.id };
  const added = addCard(ann.journey, { ...place, kind: "action", before: null, title });
  if (!added.ok) throw new Error("refused");
  return added.value;
}

test("an arrow goes to the card that is seen there, until it is left to tldraw again", () => {
  const [upper, lower] = [add("Upper"), add("Lower")].map((id) => derivedShapeId("card", id));
  const { projection } = canvasSession(ann.editor);
  projection.flush();
  const below = () => ann.editor.getNearestAdjacentShape([], upper!, "down");
  expect(below()).toBe(lower);
  const layout = () => {
    throw new Error("Still asked.");
  };
  const stop = arrowsAmongCards(ann.editor, { layout });
  expect(below).toThrow("Still asked.");
  stop();
  expect(below()).toBe(lower);
});
