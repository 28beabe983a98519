import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { ServerProcess } from "#testing/server-process.ts";
import { StockClient } from "#testing/stock-client.ts";
import { createBoard } from "#testing/made-boards.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cojourney-main-"));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s stores what came in and sends people away to come back",
  async (signal) => {
    await using server = await ServerProcess.start(folder);
    const boardId = await createBoard(server.httpUrl);
    using ann = await new StockClient(server.boardsUrl, boardId).synced();
    ann.cards.set("c1", 1);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    const code = new Promise((resolve) =>
      ann.provider.once("connection-close", (event) => resolve(event?.code)),
    );
    ann.provider.shouldConnect = false;
    expect(await server.stop(signal)).toEqual({ code: 0, signal: null });
    expect(await code).toBe(1012);

    await using again = await ServerProcess.start(folder);
    using bob = await new StockClient(again.boardsUrl, boardId).synced();
    expect(bob.cards.get("c1")).toBe(1);
  },
);

test("a server whose parent is gone stops by itself", async () => {
  await using server = await ServerProcess.start(folder);
  expect(await server.abandon()).toEqual({ code: 0, signal: null });
});
