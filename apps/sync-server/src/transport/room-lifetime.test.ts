import { expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer } from "#testing/test-server.ts";

test("a room leaves memory after the last person, and is all there for the next", async () => {
  await using server = await openTestServer({ lingerMs: 0 });
  const boardId = await server.createBoard();
  {
    using ann = await new StockClient(server.boardsUrl, boardId).synced();
    for (let n = 0; n < 60; n++) ann.cards.set(`c${n}`, n);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    expect(server.server.rooms.size).toBe(1);
  }
  await eventually(() => expect(server.server.rooms.size).toBe(0));
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  expect(bob.cards.size).toBe(60);
});

test("a board that nobody changes leaves memory while people are on it, and nobody notices", async () => {
  await using server = await openTestServer({ restMs: 1 });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  for (let n = 0; n < 20; n++) {
    const writer = n % 2 === 0 ? ann : bob;
    const reader = n % 2 === 0 ? bob : ann;
    writer.cards.set(`c${n}`, n);
    await eventually(() => expect(reader.cards.get(`c${n}`)).toBe(n));
    await new Promise((resolve) => setTimeout(resolve, n % 5));
  }
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  using eve = await new StockClient(server.boardsUrl, boardId).synced();
  expect(eve.cards.size).toBe(20);
});

test("a server that stops stores what came in, and sends everyone away to come back", async () => {
  const server = await openTestServer();
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  const code = new Promise((resolve) =>
    ann.provider.once("connection-close", (event) => resolve(event?.code)),
  );
  ann.provider.shouldConnect = false;
  ann.cards.set("c1", 1);
  await server[Symbol.asyncDispose]();
  expect(await code).toBe(1012);
});
