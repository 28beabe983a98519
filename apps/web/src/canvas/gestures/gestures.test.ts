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
import { addCard, outlineBoard, type CardId } from "@cojourney/journey-model";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";

let screens: readonly Screen[];
let ann: Screen;
let cards: readonly CardId[];

beforeEach(async () => {
  screens = openScreens(2);
  ann = screens[0]!;
  cards = ["First", "Second", "Third"].map((title) => addTo(ann, 0, title));
  await exchange(screens);
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

const mapOf = ({ reading }: Screen) => outlineBoard(reading().board)[0]!;
const shapeId = (card: CardId) => derivedShapeId("card", card);

function addTo({ journey, reading }: Screen, column: number, title: string): CardId {
  const { steps, lanes } = outlineBoard(reading().board)[0]!;
  const place = { stepId: steps[column]!.step.id, laneId: lanes[0]!.id };
  const added = addCard(journey, { ...place, kind: "action", before: null, title });
  if (!added.ok) throw new Error(`No card: ${added.error.type}`);
  return added.value;
}
const titlesOf = (screen: Screen) =>
  [...mapOf(screen).cards.values()].map((cell) => cell.map(({ title }) => title));

const cardShapes = ({ editor }: Screen) =>
  editor.getCurrentPageShapes().filter((shape) => shape.type === "card");

describe("what tldraw's tools try on a picture", () => {
  test.each([
    ["moving it without a hand", { x: 9_999 }],
    ["turning it", { rotation: 1 }],
    ["locking it", { isLocked: true }],
    ["writing in it", { props: { lines: ["Hacked"] } }],
    ["making it wider", { props: { w: 999 } }],
  ])("%s changes nothing", async (_, change) => {
    const before = ann.editor.getShape(shapeId(cards[0]!));
    ann.editor.updateShape({ id: shapeId(cards[0]!), type: "card", ...change });
    await settle();
    expect(ann.editor.getShape(shapeId(cards[0]!))).toEqual(before);
  });

  test("deleting it removes the record, on every screen, and undo brings it back", async () => {
    ann.editor.deleteShapes([shapeId(cards[1]!)]);
    await exchange(screens);
    for (const screen of screens) {
      expect(titlesOf(screen)).toEqual([["First", "Third"]]);
      expect(screen.editor.getShape(shapeId(cards[1]!))).toBeUndefined();
    }
    expect(ann.removals).toEqual([{ removed: 1, cards: 1, refusals: [] }]);
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) {
      expect(titlesOf(screen)).toEqual([["First", "Second", "Third"]]);
      expect(screen.editor.getShape(shapeId(cards[1]!))).toBeDefined();
    }
  });

  test("deleting the only phase is refused, and it stays to be seen", async () => {
    const phases = mapOf(ann).phases.map(({ phase }) => derivedShapeId("phase", phase.id));
    expect(phases).toHaveLength(1);
    ann.editor.deleteShapes(phases);
    await exchange(screens);
    expect(ann.removals).toMatchObject([{ removed: 0, cards: 0, refusals: [{ type: "LastOne" }] }]);
    expect(ann.editor.getShape(phases[0]!)).toBeDefined();
  });

  test("deleting everything that is selected is one step of undo", async () => {
    const pictures = ann.editor.getCurrentPageShapes().filter((shape) => shape.type === "card");
    ann.editor.deleteShapes(pictures);
    await settle();
    expect(titlesOf(ann)).toEqual([]);
    ann.editor.undo();
    await settle();
    expect(titlesOf(ann)).toEqual([["First", "Second", "Third"]]);
  });

  test("duplicating it makes a card of its own in the same cell", async () => {
    ann.editor.duplicateShapes([shapeId(cards[0]!)], { x: 20, y: 20 });
    await exchange(screens);
    for (const screen of screens) {
      expect(titlesOf(screen)).toEqual([["First", "First", "Second", "Third"]]);
      expect(cardShapes(screen)).toHaveLength(4);
      expect([...screen.journey.canvas.keys()]).toEqual([]);
    }
  });

  test("pasting it makes a card of its own, with every field but no shape that nothing stands behind", async () => {
    const content = ann.editor.getContentFromCurrentPage([shapeId(cards[2]!)]);
    ann.editor.putContentOntoCurrentPage(content!, { point: { x: 3_000, y: 3_000 } });
    await exchange(screens);
    expect(titlesOf(ann)).toEqual([["First", "Second", "Third", "Third"]]);
    expect(cardShapes(ann)).toHaveLength(4);
  });

  test("a picture among pasted drawings stays away, and the drawings come", async () => {
    drawRectangle(ann, createShapeId("drawn"), -900, 0);
    for (const isLocked of [false, true])
      ann.editor.createShape({ type: "image", x: -900, y: 0, isLocked });
    await exchange(screens);
    for (const screen of screens)
      expect(screen.editor.getCurrentPageShapes().map(({ type }) => type)).not.toContain("image");
    expect([...ann.journey.canvas.keys()]).toEqual([createShapeId("drawn")]);
  });

  test("a pasted map is no second map", async () => {
    const before = ann.editor.getCurrentPageShapes().length;
    const content = ann.editor.getContentFromCurrentPage([
      derivedShapeId("journey", mapOf(ann).journey.id),
    ]);
    ann.editor.putContentOntoCurrentPage(content!);
    await exchange(screens);
    expect(ann.editor.getCurrentPageShapes()).toHaveLength(before);
    expect(ann.reading().board.journeys.size).toBe(1);
  });
});
