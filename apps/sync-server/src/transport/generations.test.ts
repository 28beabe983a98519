import { closeCode } from "@cojourney/journey-model/protocol";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyBoard } from "#core/copy-board.ts";
import { eventually } from "#testing/eventually.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer } from "#testing/test-server.ts";
import { withFaults } from "#testing/with-faults.ts";

test("after a restore an old tab is told, and cannot bring back what was removed", async () => {
  await using server = await openTestServer();
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  ann.cards.set("kept", "before");
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  const earlier = copyBoard(ann.doc);
  ann.cards.set("removed", "secret");
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));

  const told = ann.closedForGood();
  await server.server.rooms.replaceBoard(boardId, earlier);
  expect(await told).toMatchObject({ code: closeCode.boardReplaced });

  using tabFromBefore = new StockClient(server.boardsUrl, boardId, { doc: ann.doc });
  expect(await tabFromBefore.closedForGood()).toMatchObject({ code: closeCode.boardReplaced });
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(ann.doc));
  reloaded.getMap("cards").set("written offline", 1);
  using deviceCopy = new StockClient(server.boardsUrl, boardId, { doc: reloaded });
  expect(await deviceCopy.closedForGood()).toMatchObject({ code: closeCode.boardReplaced });

  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  expect(bob.cards.toJSON()).toEqual({ kept: "before" });
  bob.cards.set("after", 1);
  await eventually(() => expect(bob.saved.at(-1)).toBe(bob.sent));
});

test("a restore that cannot be stored changes nothing and sends nobody away", async () => {
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, { startGeneration: () => Promise.reject(new Error("database is full")) }),
  });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  const restoring = server.server.rooms.replaceBoard(boardId, copyBoard(new Y.Doc()));
  ann.cards.set("c1", 1);
  await expect(restoring).rejects.toThrow("database is full");
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  expect(ann.provider.wsconnected).toBe(true);
});

test("an erased board says so to its people, and is one that never was for whoever comes back", async () => {
  await using server = await openTestServer();
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  const told = ann.closedForGood();
  await server.server.rooms.eraseBoard(boardId);
  expect(await told).toMatchObject({ code: closeCode.boardErased });
  using again = new StockClient(server.boardsUrl, boardId, { doc: ann.doc });
  expect(await again.closedForGood()).toMatchObject({ code: closeCode.boardUnknown });
});
