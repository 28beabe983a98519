// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drag, letGo } from "#canvas/testing/drag-by-hand.ts";
import {
  exchange,
  openJoiner,
  openScreens,
  settle,
  type Screen,
} from "#canvas/testing/open-screen.ts";
import { createShapeId, type TLShapeId } from "tldraw";
import * as Y from "yjs";
import {
  addCard,
  moveCard,
  moveJourney,
  outlineBoard,
  parkCard,
  recordIn,
  removeCard,
  type CardId,
} from "@cojourney/journey-model";
import { attach, attachmentOf, detach } from "#canvas/attached/attachment.ts";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";

const note = createShapeId("note");
let screens: readonly Screen[];
let ann: Screen;
let bob: Screen;
let card: CardId;

beforeEach(async () => {
  screens = openScreens(2);
  ann = screens[0]!;
  bob = screens[1]!;
  card = addCardTo(ann, 0);
  ann.undo.stop();
  await exchange(screens);
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

function addCardTo({ journey, reading }: Screen, lane: number): CardId {
  const [map] = outlineBoard(reading().board);
  const place = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[lane]!.id };
  const added = addCard(journey, { ...place, kind: "action", before: null, title: "Grind" });
  if (!added.ok) throw new Error(`No card: ${added.error.type}`);
  return added.value;
}
const shapeOf = ({ editor }: Screen, id: TLShapeId = note) => editor.getShape(id);
const cardShape = ({ editor }: Screen, id: CardId = card) =>
  editor.getShape(derivedShapeId("card", id))!;
const tieOf = ({ editor }: Screen, id: TLShapeId = note) => attachmentOf(editor, id);

/** Where the note stands from its card. */
function offset(screen: Screen, id: CardId = card): readonly [number, number] {
  const [{ x, y }, at] = [shapeOf(screen)!, cardShape(screen, id)];
  return [x - at.x, y - at.y];
}
/** A note of tldraw is 200 px wide and high: it comes to lie with its middle so far into the card. */
function putNoteOn(screen: Screen, dx = 40, dy = 20, id: TLShapeId = note): void {
  const { x, y } = cardShape(screen);
  screen.editor.createShape({ id, type: "note", x: x + dx - 100, y: y + dy - 100 });
}
function moveNote({ editor }: Screen, x: number, y: number): void {
  editor.markHistoryStoppingPoint("move");
  editor.updateShape({ id: note, type: "note", x, y });
}
function moveDown({ journey, reading }: Screen, lane = 3): void {
  const [map] = outlineBoard(reading().board);
  const cell = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[lane]!.id };
  moveCard(journey, card, { ...cell, before: null });
}
const inDocument = ({ journey }: Screen) => journey.canvas.toJSON();

describe("a note that is put on a card", () => {
  test("is attached to it, on every screen and after opening the board anew", async () => {
    putNoteOn(ann);
    await exchange(screens);
    screens = [...screens, openJoiner(bob)];
    for (const screen of screens) {
      expect(tieOf(screen)).toMatchObject({ toId: derivedShapeId("card", card) });
      expect(offset(screen)).toEqual([-60, -80]);
    }
  });

  test("goes where the card goes, whoever moves it, and nobody writes that", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const [before, stored] = [shapeOf(ann)!.y, inDocument(ann)];
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) {
      expect(shapeOf(screen)!.y).toBeGreaterThan(before + 100);
      expect(offset(screen)).toEqual([-60, -80]);
      expect(inDocument(screen)).toEqual(stored);
    }
    const joiner = openJoiner(ann);
    screens = [...screens, joiner];
    expect(offset(joiner)).toEqual([-60, -80]);
  });

  test("goes along when the layout moves its card, and with the whole journey", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const [map] = outlineBoard(bob.reading().board);
    moveJourney(bob.journey, map!.journey.id, [3_000, -500]);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-60, -80]);
    expect(shapeOf(ann)!.x).toBeGreaterThan(2_500);
  });

  test("comes back when the move of the card is taken back", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const before = shapeOf(ann)!;
    moveDown(bob);
    await exchange(screens);
    bob.editor.undo();
    await exchange(screens);
    for (const screen of screens)
      expect(shapeOf(screen)).toMatchObject({ x: before.x, y: before.y });
  });

  test("is let go by one undo, which puts it back, and attached again by redo", async () => {
    ann.editor.createShape({ id: note, type: "note", x: -900, y: -900 });
    await exchange(screens);
    const { x, y } = cardShape(ann);
    moveNote(ann, x, y - 80);
    await exchange(screens);
    expect(tieOf(bob)).toBeDefined();
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) {
      expect(tieOf(screen)).toBeUndefined();
      expect(shapeOf(screen)).toMatchObject({ x: -900, y: -900 });
    }
    ann.editor.redo();
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([0, -80]);
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([0, -80]);
  });

  test("moves on it, and stays attached where a hand puts it; others see it move", async () => {
    putNoteOn(ann);
    await exchange(screens);
    moveDown(bob);
    await exchange(screens);
    const { x, y } = cardShape(bob);
    moveNote(bob, x - 20, y - 90);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-20, -90]);
    bob.editor.undo();
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-60, -80]);
  });

  test("comes loose when it is taken off, and then stays", async () => {
    putNoteOn(ann);
    await exchange(screens);
    moveNote(ann, -900, -900);
    await exchange(screens);
    expect(tieOf(bob)).toBeUndefined();
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) expect(shapeOf(screen)).toMatchObject({ x: -900, y: -900 });
  });

  test("is written where it is moved to in a group that somebody else put it in meanwhile", async () => {
    const mark = createShapeId("mark");
    for (const [id, x] of [
      [note, -900],
      [mark, -1_900],
    ] as const)
      ann.editor.createShape({ id, type: id === note ? "note" : "geo", x, y: -900 });
    await exchange(screens);
    ann.editor.groupShapes([note, mark]);
    attachNow(bob);
    await exchange(screens);
    const { x, y } = shapeOf(ann)!;
    moveNote(ann, x - 10, y - 10);
    await exchange(screens);
    expect(tieOf(ann)).toBeDefined();
    const there = ann.editor.getShapePageBounds(note)!;
    screens = [...screens, openJoiner(bob)];
    for (const { editor } of screens)
      expect(editor.getShapePageBounds(note)).toMatchObject({ x: there.x, y: there.y });
  });

  test("changes cards when it is put on another", async () => {
    putNoteOn(ann);
    const other = addCardTo(ann, 4);
    await exchange(screens);
    const { x, y } = cardShape(ann, other);
    moveNote(ann, x, y - 80);
    await exchange(screens);
    for (const screen of screens) {
      expect(tieOf(screen)?.toId).toBe(derivedShapeId("card", other));
      expect(screen.editor.getBindingsFromShape(note, "attached")).toHaveLength(1);
    }
  });

  test("keeps its card while one moves the card and the other the note", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const { x, y } = cardShape(ann);
    moveNote(ann, x - 10, y - 90);
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-10, -90]);
  });

  test("of two people at once hangs on the same one of both cards everywhere", async () => {
    const other = addCardTo(ann, 4);
    ann.editor.createShape({ id: note, type: "note", x: -900, y: -900 });
    await exchange(screens);
    const [a, b] = [cardShape(ann), cardShape(bob, other)];
    moveNote(ann, a.x, a.y - 80);
    moveNote(bob, b.x, b.y - 80);
    await exchange(screens);
    expect(tieOf(ann)?.id).toBe(tieOf(bob)?.id);
    expect(shapeOf(ann)).toEqual(shapeOf(bob));
    const on = tieOf(ann)!.toId === derivedShapeId("card", card) ? card : other;
    for (const screen of screens) expect(offset(screen, on)).toEqual([0, -80]);
  });

  test("may be changed in other ways: its place is not written, its colour is", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const stored = recordIn(ann.journey.canvas, note)!.get("xy");
    moveDown(bob);
    await exchange(screens);
    bob.editor.updateShape({ id: note, type: "note", props: { color: "blue" } });
    await exchange(screens);
    expect(recordIn(ann.journey.canvas, note)!.get("xy")).toEqual(stored);
    for (const screen of screens) {
      expect(shapeOf(screen)).toMatchObject({ props: { color: "blue" } });
      expect(offset(screen)).toEqual([-60, -80]);
    }
  });
});

describe("by hand", () => {
  const middle = ({ editor }: Screen, of: TLShapeId) => editor.getShapePageBounds(of)!.center;

  test("a note that is held still over a card and then let go is attached, and undo puts it back", async () => {
    ann.editor.createShape({ id: note, type: "note", x: -900, y: -900 });
    await exchange(screens);
    ann.editor.select(note);
    const to = middle(ann, cardShape(ann).id);
    await drag(ann, note, to);
    // All that it moved is written by now.
    await exchange(screens);
    expect(tieOf(ann)).toBeUndefined();
    await letGo(ann, to);
    await exchange(screens);
    for (const screen of screens) expect(tieOf(screen)?.toId).toBe(cardShape(ann).id);
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) {
      expect(tieOf(screen)).toBeUndefined();
      expect(shapeOf(screen)).toMatchObject({ x: -900, y: -900 });
    }
  });

  test("a card takes its notes along while it is dragged, and back when the drag is broken off", async () => {
    // Beside the middle of the card, by which the card is held.
    putNoteOn(ann, -20, 20);
    await exchange(screens);
    attachNow(ann);
    await exchange(screens);
    const [before, stored] = [shapeOf(ann)!, inDocument(ann)];
    ann.editor.select(cardShape(ann).id);
    const from = middle(ann, cardShape(ann).id);
    await drag(ann, cardShape(ann).id, { x: from.x + 300, y: from.y + 200 }, from);
    expect(offset(ann)).toEqual([-120, -80]);
    expect(shapeOf(ann)!.x).toBeGreaterThan(before.x + 200);
    ann.editor.cancel();
    await exchange(screens);
    for (const screen of screens)
      expect(shapeOf(screen)).toMatchObject({ x: before.x, y: before.y });
    expect(inDocument(bob)).toEqual(stored);
  });
});

describe("what else is drawn", () => {
  test("is attached when it lies on a card for the most part, and not when it only reaches over one", async () => {
    const { x, y } = cardShape(ann);
    const [mark, ring] = [createShapeId("mark"), createShapeId("ring")];
    const props = { w: 40, h: 10 };
    ann.editor.createShape({ id: mark, type: "geo", x: x + 10, y: y + 10, props });
    ann.editor.createShape({
      id: ring,
      type: "geo",
      x: x - 300,
      y: y - 300,
      props: { w: 700, h: 650 },
    });
    await exchange(screens);
    expect(tieOf(bob, mark)).toBeDefined();
    expect(tieOf(bob, ring)).toBeUndefined();
  });
});

describe("attached and let go by command", () => {
  test("a note beside its card is attached, and nothing of it moves", async () => {
    const { x, y } = cardShape(ann);
    ann.editor.createShape({ id: note, type: "note", x: x - 190, y });
    await exchange(screens);
    expect(tieOf(ann)).toBeUndefined();
    attachNow(ann);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-190, 0]);
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-190, 0]);
  });

  test("what is let go stays where its card carried it, also for who opens the board later", async () => {
    putNoteOn(ann);
    await exchange(screens);
    moveDown(bob);
    await exchange(screens);
    const { x, y } = shapeOf(ann)!;
    detach(ann.editor, note);
    await exchange(screens);
    screens = [...screens, openJoiner(bob)];
    for (const screen of screens) {
      expect(tieOf(screen)).toBeUndefined();
      expect(shapeOf(screen)).toMatchObject({ x, y });
    }
  });
});

describe("when the card goes", () => {
  test.each([
    ["removed", removeCard],
    ["parked", parkCard],
  ])("%s: the note stays where it was, also for who opens the board later", async (_, takeAway) => {
    putNoteOn(ann);
    await exchange(screens);
    moveDown(bob);
    await exchange(screens);
    const { x, y } = shapeOf(ann)!;
    bob.undo.stop();
    takeAway(bob.journey, card);
    await exchange(screens);
    screens = [...screens, openJoiner(ann)];
    for (const screen of screens) {
      expect(tieOf(screen)).toBeUndefined();
      expect(shapeOf(screen)).toMatchObject({ x, y });
    }
    bob.editor.undo();
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-60, -80]);
    bob.editor.undo();
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-60, -80]);
  });

  test("by the Delete key: one undo brings it back with its note", async () => {
    ann.editor.createShape({ id: note, type: "note", x: -900, y: -900 });
    await exchange(screens);
    const on = cardShape(ann);
    moveNote(ann, on.x, on.y - 80);
    await exchange(screens);
    moveDown(bob);
    await exchange(screens);
    ann.undo.stop();
    const { x, y } = shapeOf(ann)!;
    ann.editor.deleteShapes([cardShape(ann).id]);
    await exchange(screens);
    for (const screen of screens) {
      expect(screen.reading().board.cards.has(card)).toBe(false);
      expect(shapeOf(screen)).toMatchObject({ x, y });
    }
    ann.editor.undo();
    await exchange(screens);
    for (const screen of screens) {
      expect(screen.reading().board.cards.has(card)).toBe(true);
      expect(offset(screen)).toEqual([0, -80]);
    }
  });

  test("a card whose making is taken back leaves somebody else's note where it was", async () => {
    const own = addCardTo(bob, 5);
    await exchange(screens);
    const { x, y } = cardShape(ann, own);
    ann.editor.createShape({ id: note, type: "note", x, y: y - 80 });
    await exchange(screens);
    expect(tieOf(bob)).toBeDefined();
    bob.editor.undo();
    await exchange(screens);
    screens = [...screens, openJoiner(ann)];
    for (const screen of screens) {
      expect(screen.reading().board.cards.has(own)).toBe(false);
      expect(shapeOf(screen)).toMatchObject({ x, y: y - 80 });
    }
  });

  test("nothing of it is left in the document when the note goes", async () => {
    putNoteOn(ann);
    await exchange(screens);
    bob.editor.deleteShape(note);
    await exchange(screens);
    expect(inDocument(ann)).toEqual({});
  });
});

describe("a journey that one person folded up", () => {
  test("keeps its notes standing, takes them along, and gives them back to their cards", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const [before, stored] = [shapeOf(ann)!, inDocument(ann)];
    const [map] = outlineBoard(ann.reading().board);
    const folded = collapsedJourneys("board");
    folded.toggle(map!.journey.id);
    await settle();
    expect(shapeOf(ann)).toMatchObject({ x: before.x, y: before.y });
    const { x, y } = map!.journey.origin
      ? { x: map!.journey.origin[0], y: map!.journey.origin[1] }
      : before;
    moveJourney(bob.journey, map!.journey.id, [x + 1_000, y]);
    await exchange(screens);
    expect(shapeOf(ann)).toMatchObject({ x: before.x + 1_000, y: before.y });
    expect(inDocument(ann)).toEqual(stored);
    folded.toggle(map!.journey.id);
    await settle();
    expect(offset(ann)).toEqual([-60, -80]);
  });

  test("keeps its notes standing when somebody else changes them", async () => {
    putNoteOn(ann);
    await exchange(screens);
    moveDown(bob);
    await exchange(screens);
    const [map] = outlineBoard(ann.reading().board);
    const folded = collapsedJourneys("board");
    folded.toggle(map!.journey.id);
    await settle();
    const { x, y } = shapeOf(ann)!;
    recordIn(bob.journey.canvas, note)!.set("p:color", "blue");
    await exchange(screens);
    expect(shapeOf(ann)).toMatchObject({ x, y, props: { color: "blue" } });
    folded.toggle(map!.journey.id);
    await settle();
  });

  test("lets go of what is dragged meanwhile", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const [map] = outlineBoard(ann.reading().board);
    const folded = collapsedJourneys("board");
    folded.toggle(map!.journey.id);
    await settle();
    moveNote(ann, -900, -900);
    await exchange(screens);
    folded.toggle(map!.journey.id);
    await exchange(screens);
    for (const screen of screens) {
      expect(tieOf(screen)).toBeUndefined();
      expect(shapeOf(screen)).toMatchObject({ x: -900, y: -900 });
    }
  });
});

describe("copies", () => {
  test("of a note alone hang on the card that they lie on", async () => {
    putNoteOn(ann);
    await exchange(screens);
    ann.editor.duplicateShapes([note], { x: 10, y: 10 });
    await exchange(screens);
    const copies = bob.editor.getCurrentPageShapes().filter(({ type }) => type === "note");
    expect(copies).toHaveLength(2);
    for (const { id } of copies) expect(tieOf(bob, id)?.toId).toBe(derivedShapeId("card", card));
  });

  test("of a card with its note are a card with its note", async () => {
    putNoteOn(ann);
    await exchange(screens);
    ann.editor.duplicateShapes([derivedShapeId("card", card), note], { x: 10, y: 10 });
    await exchange(screens);
    await exchange(screens);
    const copies = bob.editor.getCurrentPageShapes().filter(({ type }) => type === "note");
    const on = copies.map(({ id }) => tieOf(bob, id)?.toId);
    expect(new Set(on).size).toBe(2);
    expect(bob.reading().board.cards.size).toBe(2);
  });
});

describe("a lock on the drawing", () => {
  test("lets a note go along with its card, and attaches nothing", async () => {
    putNoteOn(ann);
    await exchange(screens);
    const stored = inDocument(ann);
    canvasSession(bob.editor).locks.set({ structure: null, drawing: "Locked" });
    moveDown(bob);
    await exchange(screens);
    for (const screen of screens) expect(offset(screen)).toEqual([-60, -80]);
    const { x, y } = shapeOf(bob)!;
    moveNote(bob, -900, -900);
    await exchange(screens);
    for (const screen of screens) expect(shapeOf(screen)).toMatchObject({ x, y });
    expect(inDocument(bob)).toEqual(stored);
  });
});

describe("ties that cannot be", () => {
  test("are skipped: to what is no card, to a card that is not there, in a ring, from an arrow, too far", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const other = createShapeId("other");
    ann.editor.createShape({ id: note, type: "note", x: -900, y: -900 });
    ann.editor.createShape({ id: other, type: "note", x: -1_900, y: -900 });
    ann.editor.createShape({ id: createShapeId("arrow"), type: "arrow", x: -500, y: -500 });
    await exchange(screens);
    const { canvas, doc } = ann.journey;
    const tie = (id: string, fromId: string, toId: string, by: unknown = { x: 5, y: 5 }) =>
      canvas.set(
        `binding:${id}`,
        new Y.Map(
          Object.entries({
            typeName: "binding",
            type: "attached",
            fromId,
            toId,
            meta: {},
            "p:offset": by,
          }),
        ),
      );
    doc.transact(() => {
      tie("ring1", note, other);
      tie("ring2", other, note);
      tie("self", note, note);
      tie("gone", note, "shape:card.gone");
      tie("arrow", "shape:arrow", derivedShapeId("card", card));
      tie("far", note, derivedShapeId("card", card), { x: 1e12, y: 0 });
      tie("nan", note, derivedShapeId("card", card), { x: Number.NaN, y: 0 });
      tie("none", note, derivedShapeId("card", card), null);
      tie(
        "journey",
        note,
        derivedShapeId("journey", outlineBoard(ann.reading().board)[0]!.journey.id),
      );
    });
    await exchange(screens);
    screens = [...screens, openJoiner(ann)];
    for (const screen of screens) {
      expect(shapeOf(screen)).toMatchObject({ x: -900, y: -900 });
      expect(shapeOf(screen, other)).toMatchObject({ x: -1_900, y: -900 });
      expect(tieOf(screen)).toBeUndefined();
    }
    warn.mockRestore();
  });
});

/** What the menu and the key do, without their words. */
function attachNow({ editor }: Screen): void {
  editor.markHistoryStoppingPoint("attach");
  const [drawing, to] = [editor.getShape(note)!, editor.getShape(derivedShapeId("card", card))!];
  if (to.type === "card") attach(editor, drawing, to);
}
