import type { StoredBoard } from "#core/update-log.ts";
import { expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { StockClient } from "#testing/stock-client.ts";
import { makersHeaders } from "#testing/made-boards.ts";
import { openTestServer } from "#testing/test-server.ts";
import { withFaults } from "#testing/with-faults.ts";

const brokenHistory: StoredBoard = {
  snapshot: null,
  get rows(): never {
    throw new Error("a bug of ours");
  },
  quarantined: 0,
  generation: 1,
  seq: 1,
  retiredClients: [],
};

test.each([
  ["a bug in a room", () => Promise.resolve(brokenHistory)],
  ["a log that cannot be read", () => Promise.reject(new Error("I/O error"))],
])("%s costs its people a reconnect, and nobody else anything", async (_name, fault) => {
  let faults = 1;
  let faultyId = "";
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        read: (boardId) => (boardId === faultyId && faults-- > 0 ? fault() : log.read(boardId)),
      }),
  });
  faultyId = await server.createBoard();
  using bob = await new StockClient(server.boardsUrl, await server.createBoard()).synced();

  using ann = new StockClient(server.boardsUrl, faultyId);
  const codes: (number | undefined)[] = [];
  ann.provider.on("connection-close", (event) => codes.push(event?.code));
  await ann.synced();
  expect(codes).toEqual([1013]);
  ann.cards.set("c1", 1);
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  expect(bob.provider.wsconnected).toBe(true);
});

test("a board that cannot be read now is not called unknown", async () => {
  await using server = await openTestServer({
    wrapLog: (log) => withFaults(log, { read: () => Promise.reject(new Error("I/O error")) }),
  });
  const boardId = await server.createBoard();
  const headers = makersHeaders(boardId);
  const response = await fetch(`${server.httpUrl}/sync/boards/${boardId}`, { headers });
  expect(response.status).toBe(500);
});

test("a snapshot that fails costs nothing", async () => {
  let attempts = 0;
  await using server = await openTestServer({
    lingerMs: 0,
    wrapLog: (log) =>
      withFaults(log, {
        compact: () => Promise.reject(new Error(`no space left on device (${++attempts})`)),
      }),
  });
  const boardId = await server.createBoard();
  {
    using ann = await new StockClient(server.boardsUrl, boardId).synced();
    ann.cards.set("picture", "x".repeat(600_000));
    ann.cards.set("picture2", "x".repeat(600_000));
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    await eventually(() => expect(attempts).toBe(1));
  }
  await eventually(() => expect(server.server.rooms.size).toBe(0));
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  expect(bob.cards.size).toBe(2);
});
