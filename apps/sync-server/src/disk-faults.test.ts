import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { FaultyDisk, whyNoFaultyDisk } from "#testing/faulty-disk.ts";
import { ServerProcess } from "#testing/server-process.ts";
import { StockClient } from "#testing/stock-client.ts";
import { createBoard, makersHeaders } from "#testing/made-boards.ts";

const missing = whyNoFaultyDisk();
if (missing) console.warn(`*** THE DISK'S FAULTS WERE NOT TESTED: ${missing}. ***`);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cojourney-disk-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe.skipIf(missing !== null)("a real server on a disk", () => {
  test("that is full goes on reading, acknowledges nothing, and recovers by itself when there is room", async () => {
    await using disk = await FaultyDisk.open();
    await using server = await ServerProcess.start(folder, { ...disk.env, LOG_LEVEL: "silent" });
    const boardId = await createBoard(server.httpUrl);
    using ann = await new StockClient(server.boardsUrl, boardId).synced();
    ann.cards.set("before", 1);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    const acknowledged = ann.sent;

    await disk.begin("full");
    ann.cards.set("while full", 1);
    await eventually(() => expect(ann.sent).toBe(acknowledged + 1));
    using bob = await new StockClient(server.boardsUrl, boardId).synced();
    expect(bob.cards.toJSON()).toEqual({ before: 1 });
    const headers = makersHeaders(boardId);
    expect((await fetch(`${server.httpUrl}/sync/boards/${boardId}`, { headers })).status).toBe(200);
    expect(ann.saved.at(-1)).toBe(acknowledged);

    await disk.end("full");
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    await eventually(() => expect(bob.cards.has("while full")).toBe(true));
    await server.stop("SIGKILL");
    await using again = await ServerProcess.start(folder);
    using eve = await new StockClient(again.boardsUrl, boardId).synced();
    expect(eve.cards.toJSON()).toEqual({ before: 1, "while full": 1 });
  });

  test("whose fsync fails stops at once, and has all that it acknowledged when it starts again", async () => {
    await using disk = await FaultyDisk.open();
    await using server = await ServerProcess.start(folder, { ...disk.env, LOG_LEVEL: "silent" });
    const boardId = await createBoard(server.httpUrl);
    using ann = await new StockClient(server.boardsUrl, boardId).synced();
    ann.cards.set("before", 1);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    const acknowledged = ann.sent;

    const ended = server.ended();
    await disk.begin("fsync");
    ann.cards.set("unstored", 1);
    expect(await ended).toEqual({ code: 74, signal: null });
    expect(ann.saved.at(-1)).toBe(acknowledged);

    await disk.end("fsync");
    await using again = await ServerProcess.start(folder);
    using eve = await new StockClient(again.boardsUrl, boardId).synced();
    expect(eve.cards.get("before")).toBe(1);
    using annAgain = new StockClient(again.boardsUrl, boardId, { doc: ann.doc });
    await eventually(() => expect(annAgain.saved.at(-1)).toBe(annAgain.sent));
    await eventually(() => expect(eve.cards.get("unstored")).toBe(1));
  });
});
