import { expect, test, vi } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { RawSocket } from "#testing/raw-socket.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer } from "#testing/test-server.ts";
import { askMissing } from "#testing/wire.ts";
import { withFaults } from "#testing/with-faults.ts";

test("while the disk is slow nobody sees the edit, presence flows, and a joiner waits", async () => {
  const gate = Promise.withResolvers<void>();
  const appended = vi.fn<() => void>();
  await using server = await openTestServer({
    storagePatienceMs: 1,
    wrapLog: (log) =>
      withFaults(log, {
        append: async (boardId, generation, update) => {
          appended();
          await gate.promise;
          await log.append(boardId, generation, update);
        },
      }),
  });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  using bob = await new StockClient(server.boardsUrl, boardId).synced();

  ann.cards.set("c1", 1);
  await eventually(() => expect(appended).toHaveBeenCalled());
  using eve = await new RawSocket(`${server.boardsUrl}/${boardId}`).open();
  eve.send(askMissing());
  ann.provider.awareness.setLocalStateField("cursor", [3, 4]);
  await eventually(() =>
    expect(bob.provider.awareness.getStates().get(ann.doc.clientID)).toEqual({ cursor: [3, 4] }),
  );
  expect(bob.cards.has("c1")).toBe(false);
  expect(ann.saved.at(-1) ?? 0).toBeLessThan(ann.sent);
  expect(eve.count("missing")).toBe(0);
  const storageNotices = () => ann.notices.filter(({ type }) => type === "storage");
  await eventually(() => expect(storageNotices()).toEqual([{ type: "storage", canStore: false }]));

  gate.resolve();
  await eventually(() => expect(bob.cards.get("c1")).toBe(1));
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  await eventually(() => expect(eve.count("missing")).toBe(1));
  expect(storageNotices().at(-1)).toEqual({ type: "storage", canStore: true });
});

test("while the disk refuses, the board can be read and nothing is acknowledged; then it is stored", async () => {
  let isFull = true;
  const refused = vi.fn<() => void>();
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        append: async (boardId, generation, update) => {
          if (!isFull) return log.append(boardId, generation, update);
          refused();
          throw new Error("database or disk is full");
        },
      }),
  });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  const before = ann.sent;
  const closed = vi.fn<() => void>();
  ann.provider.on("connection-close", closed);

  ann.cards.set("c1", 1);
  await eventually(() => expect(refused).toHaveBeenCalled());
  ann.cards.set("c2", 2);
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  await eventually(() => expect(refused.mock.calls.length).toBeGreaterThan(1));
  expect(bob.cards.size).toBe(0);
  expect(ann.saved.at(-1)).toBe(before);

  isFull = false;
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  await eventually(() => expect(bob.cards.toJSON()).toEqual({ c1: 1, c2: 2 }));
  expect(closed).not.toHaveBeenCalled();
});

test("while a snapshot is being written no other of the board is begun, however much comes in", async () => {
  const gate = Promise.withResolvers<void>();
  const compacted = vi.fn<() => void>();
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        compact: async (boardId) => {
          compacted();
          await gate.promise;
          return log.compact(boardId);
        },
      }),
  });
  using ann = await new StockClient(server.boardsUrl, await server.createBoard()).synced();
  const write = async (times: number) => {
    for (let n = 0; n < times; n++) {
      ann.cards.set("large", `${n} `.padEnd(600_000, "x"));
      await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    }
  };
  await write(8);
  expect(compacted).toHaveBeenCalledOnce();
  gate.resolve();
  await eventually(async () => {
    await write(1);
    expect(compacted.mock.calls.length).toBeGreaterThan(1);
  });
});
