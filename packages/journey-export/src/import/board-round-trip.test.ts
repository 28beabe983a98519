import { importRecords, openJourneyDoc, seedBoard } from "@cojourney/journey-model";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { writeBoardFile } from "#files/board-file.ts";
import { planImport } from "#import/plan-import.ts";
import { readImport } from "#import/read-import.ts";
import { takeSnapshot } from "#snapshot/snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const snapshot = coffeeGrinderSnapshot("nl");

function newBoard() {
  let made = 0;
  const journey = openJourneyDoc(new Y.Doc(), { newId: () => `own-${++made}` });
  seedBoard(journey, { title: "New", framework: "five-phase", language: "en" });
  return journey;
}

it("a new board that takes in a board file is that board", async () => {
  const read = await readImport({
    kind: "file",
    name: "board.json",
    bytes: writeBoardFile(snapshot),
  });
  if (!read.ok || read.value.kind !== "board") throw new Error("A board file is a board.");
  const journey = newBoard();
  const target = { ...takeSnapshot(journey, new Date(0)), newId: journey.newId };
  const plan = planImport(read.value, target);
  expect(plan.left).toStrictEqual([]);
  expect(importRecords(journey, plan.records)).toStrictEqual({ ok: true, value: undefined });
  const after = takeSnapshot(journey, new Date(snapshot.takenAt));
  expect(after).toStrictEqual(snapshot);
});
