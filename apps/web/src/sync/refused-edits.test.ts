import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  openJourneyDoc,
  outlineBoard,
  readBoard,
  removeCard,
  writeText,
} from "@cojourney/journey-model";
import { furnishedBoard } from "@cojourney/journey-model/testing";
import { readRefused } from "#sync/refused-edits.ts";

function openBoard() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, furnishedBoard());
  const journey = openJourneyDoc(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const [card, other] = readBoard(journey).board.cards.keys();
  if (!card || !other) throw new Error("A furnished board has cards.");
  return { doc, journey, updates, card, other };
}

test("keeps the texts of what was written in, to be read without the board", () => {
  const { journey, updates, card } = openBoard();
  writeText(journey, { root: "cards", id: card, field: "title" }, "Belt de winkel");
  writeText(journey, { root: "cards", id: card, field: "note" }, "Niemand neemt op");
  const refused = readRefused(
    journey,
    updates.map((update) => ({ update, isAnswer: false })),
  );
  expect(refused).toMatchObject({
    texts: ["Belt de winkel", "Niemand neemt op"],
    count: 1,
    updates,
  });
});

test("a refused removal counts, and has no text", () => {
  const { journey, updates, other } = openBoard();
  removeCard(journey, other);
  const [update] = updates;
  if (!update) throw new Error("A removal is an update.");
  expect(readRefused(journey, [{ update, isAnswer: false }])).toMatchObject({
    texts: [],
    count: 1,
  });
});

test("an answer repeats old deletions: those are not what was refused", () => {
  const { doc, journey, other } = openBoard();
  removeCard(journey, other);
  const stateVector = Y.encodeStateVector(doc);
  const answer = { update: Y.encodeStateAsUpdate(doc, stateVector), isAnswer: true };
  expect(readRefused(journey, [answer])).toBeNull();
  expect(outlineBoard(readBoard(journey).board)).toHaveLength(1);
});
