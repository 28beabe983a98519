import {
  type ImportRecords,
  importRecords,
  openJourneyDoc,
  openUndo,
  readBoard,
} from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** All of a board, to be put onto a new one. */
function recordsOf(count: number): ImportRecords {
  const { board } = readBoard(buildBoard({ cards: count, journeys: 6 }));
  return {
    replaces: board.meta,
    channels: board.meta.channels,
    tags: board.meta.tags,
    personas: [...board.personas.values()],
    journeys: [...board.journeys.values()],
    phases: [...board.phases.values()],
    steps: [...board.steps.values()],
    lanes: [...board.lanes.values()],
    cards: [...board.cards.values()],
    emotions: [...board.emotions].map(([stepId, emotion]) => ({ stepId, ...emotion })),
    parked: [],
    drawing: [],
    builds: [],
  };
}

test("2,000 imported cards are one message, durable and on every screen; undo takes them back", async () => {
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  const journey = openJourneyDoc(ann.doc);
  const undo = openUndo(journey);
  const before = readBoard(journey).board;
  const sent = ann.sent;

  expect(importRecords(journey, recordsOf(2_000)).ok).toBe(true);
  expect(ann.sent).toBe(sent + 1);
  await eventually(() => expect(ann.saved.at(-1)).toBe(sent + 1));
  await eventually(() => expect(bob.cards.size).toBe(2_000));

  undo.undo();
  expect(readBoard(journey).board).toStrictEqual(before);
  await eventually(() => expect(ann.saved.at(-1)).toBe(sent + 2));
  undo.redo();
  await eventually(() => expect(ann.saved.at(-1)).toBe(sent + 3));
  await eventually(() => expect(bob.cards.size).toBe(2_000));
});
