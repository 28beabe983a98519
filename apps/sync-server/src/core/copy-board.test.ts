import { openJourneyDoc, parkCard, readBoard, rootNames } from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyBoard } from "./copy-board.ts";

test("a copied board holds the same, and nothing of who wrote it", () => {
  const doc = new Y.Doc();
  const journey = openJourneyDoc(doc);
  seedSampleBoard(journey, "en");
  const [parked] = readBoard(journey).board.cards.keys();
  parkCard(journey, parked!);
  journey.votes.set("round", { id: "round", voters: 3 });
  const copy = new Y.Doc();
  Y.applyUpdate(copy, copyBoard(doc));
  for (const root of rootNames)
    expect(copy.getMap(root).toJSON()).toEqual(doc.getMap(root).toJSON());
  expect(copy.getMap("votes").size).toBe(1);
  expect(readBoard(openJourneyDoc(copy)).board.parked.has(parked!)).toBe(true);
  expect(copy.getMap("cards").size).toBeGreaterThan(0);
  expect([...copy.store.clients.keys()]).toHaveLength(1);
  expect(copy.store.clients.has(doc.clientID)).toBe(false);
});
