import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addCard,
  openDrawing,
  outlineBoard,
  recordIn,
  removeCard,
  type CardId,
} from "@cojourney/journey-model";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { leaveInPlace } from "#sync/leave-in-place.ts";

const note = "shape:note";

/** A board with one card and a note attached to it, which lay elsewhere when it was attached. */
function boardWithNote(
  name: string,
  bytes = seededBoard(),
): Replica & { readonly stop: () => void } {
  const replica = openReplica(name, name.length, bytes);
  const stop = leaveInPlace(replica.journey, replica.live, openDrawing(replica.journey));
  return { ...replica, stop };
}
function addCardWithNote({ journey, reading }: Replica): CardId {
  const [map] = outlineBoard(reading().board);
  const place = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[0]!.id };
  const card = addCard(journey, { ...place, kind: "action", before: null, title: "Leest" });
  if (!card.ok) throw new Error(card.error.type);
  const tie = {
    typeName: "binding",
    type: "attached",
    fromId: note,
    toId: `shape:card.${card.value}`,
  };
  journey.canvas.set(note, new Y.Map(Object.entries({ typeName: "shape", xy: [-900, -900] })));
  journey.canvas.set(
    "binding:tie",
    new Y.Map(Object.entries({ ...tie, "p:offset": { x: 7, y: 11 } })),
  );
  return card.value;
}
const placeOf = ({ journey }: Replica) => {
  const stored = journey.canvas.get(note);
  return stored instanceof Y.Map ? stored.get("xy") : undefined;
};

test("who takes a card away leaves its notes where they were seen, without a step of undo", () => {
  const ann = boardWithNote("ann");
  const card = addCardWithNote(ann);
  ann.undo.stop();
  removeCard(ann.journey, card);
  const left = placeOf(ann);
  expect(left).not.toEqual([-900, -900]);
  expect(ann.journey.canvas.has("binding:tie")).toBe(false);
  ann.undo.undo();
  expect(ann.reading().board.cards.has(card)).toBe(true);
  expect(ann.journey.canvas.has("binding:tie")).toBe(true);
  expect(placeOf(ann)).toEqual(left);
});

test("a note that lies in a frame stays where it is in that", () => {
  const ann = boardWithNote("ann");
  const card = addCardWithNote(ann);
  ann.journey.canvas.set("shape:frame", new Y.Map(Object.entries({ typeName: "shape" })));
  recordIn(ann.journey.canvas, note)?.set("parentId", "shape:frame");
  removeCard(ann.journey, card);
  expect(placeOf(ann)).toEqual([-900, -900]);
});

test("the others who see it go write nothing", () => {
  const ann = boardWithNote("ann");
  const card = addCardWithNote(ann);
  const bob = boardWithNote("bobby", Y.encodeStateAsUpdate(ann.journey.doc));
  ann.stop();
  removeCard(ann.journey, card);
  const written: unknown[] = [];
  Y.applyUpdate(bob.journey.doc, Y.encodeStateAsUpdate(ann.journey.doc));
  bob.journey.doc.on("update", (update) => written.push(update));
  expect([placeOf(bob), written]).toEqual([[-900, -900], []]);
});

test("a note that is removed together with its card does not come back", () => {
  const ann = boardWithNote("ann");
  const card = addCardWithNote(ann);
  ann.journey.doc.transact(() => {
    ann.journey.canvas.delete(note);
    removeCard(ann.journey, card);
  }, ann.journey.origin);
  expect([...ann.journey.canvas.keys()]).toEqual([]);
});
