import { expect, test } from "vitest";
import * as Y from "yjs";
import { addCard } from "#commands/add-card.ts";
import { removeCard } from "#commands/remove-card.ts";
import { setEmotion } from "#commands/set-emotion.ts";
import { writeText } from "#commands/write-text.ts";
import { openJourneyDoc, type JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { recordKey, recordsIn, recordsOf } from "#document/touched-records.ts";
import { outlineBoard } from "#entities/outline.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";

function openCopy(clientId: number): JourneyDoc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, furnishedBoard());
  return openJourneyDoc(doc);
}

/** What `act` sends, as one update. */
function updateOf(journey: JourneyDoc, act: () => void): Uint8Array {
  const before = Y.encodeStateVector(journey.doc);
  act();
  return Y.encodeStateAsUpdate(journey.doc, before);
}

function firstCell(journey: JourneyDoc) {
  const [map] = outlineBoard(readBoard(journey).board);
  const [stepId, laneId] = [map?.steps[0]?.step.id, map?.lanes[0]?.id];
  if (!stepId || !laneId) throw new Error("A furnished board has cells.");
  return { stepId, laneId };
}

test("names the records that an update writes in, and who wrote", () => {
  const journey = openCopy(7);
  const { stepId, laneId } = firstCell(journey);
  const made: string[] = [];
  const update = updateOf(journey, () => {
    const card = addCard(journey, { kind: "note", stepId, laneId, before: null });
    if (!card.ok) throw new Error("The cell is there.");
    made.push(card.value);
    writeText(journey, { root: "cards", id: card.value, field: "title" }, "Hallo");
    setEmotion(journey, stepId, { score: 1, label: "fine" });
  });
  const found = recordsIn(journey.doc, update);
  expect(found.get(recordKey("cards", made[0] ?? ""))).toEqual(new Set([7]));
  expect(found.get(recordKey("emotions", stepId))).toEqual(new Set([7]));
});

test("names what an update only removes, without an author", () => {
  const journey = openCopy(8);
  const [id] = readBoard(journey).board.cards.keys();
  if (!id) throw new Error("A furnished board has cards.");
  const updates: Uint8Array[] = [];
  journey.doc.on("update", (update) => updates.push(update));
  journey.doc.gc = false;
  removeCard(journey, id);
  const [removal] = updates;
  if (!removal) throw new Error("A removal is an update.");
  expect(recordsIn(journey.doc, removal).get(recordKey("cards", id))).toEqual(new Set());
});

test("tells the writers of a transaction that came from several people apart", () => {
  const [anna, bram] = [openCopy(21), openCopy(22)];
  const { stepId } = firstCell(anna);
  const [id] = readBoard(bram).board.cards.keys();
  if (!id) throw new Error("A furnished board has cards.");
  const updates = [
    updateOf(anna, () => setEmotion(anna, stepId, { score: 2, label: "" })),
    updateOf(bram, () => writeText(bram, { root: "cards", id, field: "note" }, "van Bram")),
  ];
  const reader = openCopy(3);
  const found: ReturnType<typeof recordsOf>[] = [];
  reader.doc.on("afterTransaction", (transaction) => found.push(recordsOf(transaction)));
  Y.applyUpdate(reader.doc, Y.mergeUpdates(updates));
  expect(found[0]?.get(recordKey("emotions", stepId))).toEqual(new Set([21]));
  expect(found[0]?.get(recordKey("cards", id))).toEqual(new Set([22]));
});

test("keeps silent about what the document does not hold", () => {
  const journey = openCopy(9);
  const { stepId } = firstCell(journey);
  const update = updateOf(journey, () => setEmotion(journey, stepId, { score: 0, label: "" }));
  expect(recordsIn(new Y.Doc(), update)).toEqual(new Map());
});
