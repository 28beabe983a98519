// @vitest-environment jsdom
import { exchange, openScreens, settle, type Screen } from "#canvas/testing/open-screen.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Box } from "tldraw";
import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from "y-protocols/awareness";
import { addCard, outlineBoard, setCardFields, type CardId } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { FewHints, MAX_HINTS } from "#canvas/presence/few-hints.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { noActivity } from "#sync/presence.ts";

let screens: readonly Screen[];
let ann: Screen;
let bob: Screen;
let card: CardId;

beforeEach(async () => {
  screens = openScreens(2);
  ann = screens[0]!;
  bob = screens[1]!;
  const [map] = outlineBoard(ann.reading().board);
  const added = addCard(ann.journey, {
    kind: "note",
    stepId: map!.steps[0]!.step.id,
    laneId: map!.lanes[0]!.id,
    before: null,
  });
  if (!added.ok) throw new Error("The card was refused.");
  card = added.value;
  await exchange(screens);
});
afterEach(() => {
  for (const screen of screens) screen.close();
});

test("a card that somebody drags is shown under their hand, and back home when they let go", async () => {
  const home = shapeOn(bob);
  await annDrags([700, 800]);
  expect(shapeOn(bob)).toMatchObject({ x: 700, y: 800 });
  await annDrags([710, 820]);
  expect(shapeOn(bob)).toMatchObject({ x: 710, y: 820 });
  await annDrags(null);
  expect(shapeOn(bob)).toEqual(home);
});

test("a card keeps following the hand while the document changes", async () => {
  await annDrags([700, 800]);
  setCardFields(ann.journey, card, { momentOfTruth: true });
  await exchange(screens);
  expect(shapeOn(bob)).toMatchObject({ x: 700, y: 800, props: { momentOfTruth: true } });
});

test("a hundred people are there; whoever is off the screen gets an arrow only while they are few", async () => {
  ann.editor.updateViewportScreenBounds(new Box(0, 0, 1200, 800));
  const hints = new FewHints(ann.editor);
  const { awareness } = canvasSession(ann.editor).board;
  const far = (count: number) => crowd(awareness, count, () => [50_000, 0]);
  far(MAX_HINTS);
  await settle();
  expect(hints.getOverlays()).toHaveLength(MAX_HINTS);
  far(100);
  await settle();
  expect(ann.editor.getCollaborators()).toHaveLength(100);
  expect(hints.getOverlays()).toEqual([]);
  crowd(awareness, 99, (i) => [10 * i, 100]);
  await settle();
  expect(hints.getOverlays()).toHaveLength(1);
});

/** As many others come in, or move, all at once. */
function crowd(
  awareness: Awareness,
  count: number,
  cursorOf: (i: number) => readonly [number, number],
): void {
  const ids = Array.from({ length: count }, (_, i) => 50_000 + i);
  for (const [i, clientId] of ids.entries()) {
    awareness.states.set(clientId, {
      person: { name: `Guest ${i}`, color: "blue" },
      activity: { ...noActivity, cursor: cursorOf(i) },
    });
    awareness.meta.set(clientId, { clock: 1, lastUpdated: Date.now() });
  }
  awareness.emit("change", [{ added: ids, updated: [], removed: [] }, "network"]);
}

const shapeOn = ({ editor }: Screen) => editor.getShape(derivedShapeId("card", card));

async function annDrags(at: readonly [number, number] | null): Promise<void> {
  const hers = canvasSession(ann.editor).board.awareness;
  const his = canvasSession(bob.editor).board.awareness;
  hers.setLocalState({
    person: { name: "Ann", color: "plum" },
    activity: { ...noActivity, dragging: at ? [{ id: derivedShapeId("card", card), at }] : [] },
  });
  applyAwarenessUpdate(his, encodeAwarenessUpdate(hers, [hers.clientID]), "network");
  await settle();
}
