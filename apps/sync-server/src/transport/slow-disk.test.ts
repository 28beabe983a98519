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

  gate.resolve();
  await eventually(() => expect(bob.cards.get("c1")).toBe(1));
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  await eventually(() => expect(eve.count("missing")).toBe(1));
});

test("when the disk refuses, everyone is sent away, and the edit is stored when they return", async () => {
  let refusals = 2;
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        append: async (boardId, generation, update) => {
          if (refusals-- > 0) throw new Error("no space left on device");
          await log.append(boardId, generation, update);
        },
      }),
  });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  const codes: (number | undefined)[] = [];
  ann.provider.on("connection-close", (event) => codes.push(event?.code));

  ann.cards.set("c1", 1);
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  expect(bob.cards.get("c1")).toBe(1);
  expect(codes).toEqual([4500, 4500]);
});
