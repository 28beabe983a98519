// @vitest-environment jsdom
import { exchange, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCard, commit, layoutBoard, moveCard, type CardBox } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { endTyping, startTyping } from "#canvas/text/typing.ts";

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

const mapOf = ({ reading }: Screen) => layoutBoard(reading().board).journeys[0]!;
const seenAt = ({ editor }: Screen, { card }: CardBox) =>
  editor.pageToViewport(editor.getShapePageBounds(derivedShapeId("card", card.id))!.point);

/** A card in the second lane of the fourth step, and a cell to its left that others fill. */
function cardAndCellBefore() {
  const { cards, steps, lanes } = mapOf(ann);
  const [stepId, laneId] = [steps[3]!.step.id, lanes[1]!.lane.id];
  const written = cards.find(
    ({ card: { place } }) => place.stepId === stepId && place.laneId === laneId,
  )!;
  return { written, cell: { stepId: steps[0]!.step.id, laneId: lanes[0]!.lane.id } };
}
function fill(screen: Screen, cell: ReturnType<typeof cardAndCellBefore>["cell"]): void {
  commit(screen.journey, () => {
    for (let i = 0; i < 12; i++)
      addCard(screen.journey, { ...cell, kind: "action", before: null, title: `Draft ${i}` });
  });
}

test("the column that one writes in stays where it is on the screen while others make one before it wider", async () => {
  const { written, cell } = cardAndCellBefore();
  startTyping(ann.editor, derivedShapeId("card", written.card.id), { isFresh: false });
  await settle();
  const [seen, camera] = [seenAt(ann, written), bob.editor.getCamera()];
  const height = ann.editor.getCamera().y;
  fill(bob, cell);
  await exchange(screens);
  const now = mapOf(ann).cards.find(({ card }) => card.id === written.card.id)!;
  expect(now.box.x).toBeGreaterThan(written.box.x);
  expect(seenAt(ann, written).x).toBe(seen.x);
  expect(ann.editor.getCamera().y).toBe(height);
  expect(bob.editor.getCamera()).toEqual(camera);
});

test("in a cell that others write in too, the card goes where they push it and the map stays", async () => {
  const { written } = cardAndCellBefore();
  const { stepId, laneId } = written.card.place;
  startTyping(ann.editor, derivedShapeId("card", written.card.id), { isFresh: false });
  await settle();
  const camera = ann.editor.getCamera();
  for (let i = 0; i < 12; i++)
    addCard(bob.journey, { stepId, laneId, kind: "note", before: written.card.id });
  await exchange(screens);
  const now = mapOf(ann).cards.find(({ card }) => card.id === written.card.id)!;
  expect(now.box).not.toEqual(written.box);
  expect(ann.editor.getCamera()).toEqual(camera);
});

test("once it is left, or moved by hand, the view stays where it is", async () => {
  const { written, cell } = cardAndCellBefore();
  const id = derivedShapeId("card", written.card.id);
  startTyping(ann.editor, id, { isFresh: false });
  await settle();
  endTyping(ann.editor, id);
  const camera = ann.editor.getCamera();
  fill(bob, cell);
  moveCard(ann.journey, written.card.id, { ...cell, before: null });
  await exchange(screens);
  expect(ann.editor.getCamera()).toEqual(camera);
});
