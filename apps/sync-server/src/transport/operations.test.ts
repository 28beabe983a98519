import { expect, test } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { RawSocket } from "#testing/raw-socket.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";
import { editMessage, MUTE_UPDATE } from "#testing/wire.ts";
import { withFaults } from "#testing/with-faults.ts";

/** The metrics by name, labels included. */
async function metricsOf({ server }: TestServer): Promise<Map<string, number>> {
  const response = await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`);
  expect(response.status).toBe(200);
  const lines = (await response.text()).split("\n").filter((line) => /^[^#]/.test(line));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test("the metrics say what goes on, by numbers only", async () => {
  await using server = await openTestServer();
  const before = await metricsOf(server);
  expect(before.get("cojourney_boards")).toBe(0);

  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  ann.cards.set("c1", "a-secret-sentence");
  await eventually(() => expect(bob.cards.has("c1")).toBe(true));
  using eve = await new RawSocket(`${server.boardsUrl}/${boardId}`).open();
  eve.send(editMessage(MUTE_UPDATE));
  await eve.closed;

  await eventually(async () => {
    const after = await metricsOf(server);
    expect(after.get("cojourney_boards")).toBe(1);
    // Both came in by the same key: one person with two tabs.
    expect(after.get("cojourney_people")).toBe(1);
    expect(after.get("cojourney_connections")).toBe(2);
    expect(after.get("cojourney_unsent_bytes")).toBe(0);
    expect(after.get('cojourney_refusals_total{code="LengthZero"}')).toBe(1);
    expect(after.get("cojourney_commit_seconds_count")).toBeGreaterThan(0);
    expect(after.get("cojourney_acknowledge_seconds_count")).toBe(
      after.get("cojourney_commit_seconds_count"),
    );
    expect(after.get("cojourney_acknowledge_seconds_sum")).toBeGreaterThanOrEqual(
      after.get("cojourney_commit_seconds_sum") ?? Number.NaN,
    );
    expect(after.get("cojourney_log_bytes")).toBeGreaterThan(0);
    expect(after.has("nodejs_eventloop_lag_p99_seconds")).toBe(true);
  });
  const text = await (await fetch(`http://127.0.0.1:${server.server.metricsPort}/metrics`)).text();
  expect(text).not.toContain(boardId.slice(0, 6));
  expect(text).not.toContain("secret");
});

test("an edit that waits for a slow disk counts as long as its sender waited", async () => {
  const gate = Promise.withResolvers<void>();
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        append: async (boardId, generation, update) => {
          await gate.promise;
          await log.append(boardId, generation, update);
        },
      }),
  });
  using ann = await new StockClient(server.boardsUrl, await server.createBoard()).synced();
  ann.cards.set("c1", 1);
  await eventually(() => expect(ann.sent).toBeGreaterThan(0));
  expect((await metricsOf(server)).get("cojourney_acknowledge_seconds_count")).toBe(0);
  gate.resolve();
  await eventually(async () =>
    expect((await metricsOf(server)).get("cojourney_acknowledge_seconds_count")).toBeGreaterThan(0),
  );
});

test("the metrics are nowhere on the port that people come through", async () => {
  await using server = await openTestServer();
  for (const path of ["/metrics", "/sync/metrics"])
    expect((await fetch(`${server.httpUrl}${path}`)).status).toBe(404);
  const other = await fetch(`http://127.0.0.1:${server.server.metricsPort}/sync/boards`);
  expect(other.status).toBe(404);
});

test("a server that drains says so to whoever sends people, until the last edit is stored", async () => {
  const gate = Promise.withResolvers<void>();
  const writing = Promise.withResolvers<void>();
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        append: async (boardId, generation, update) => {
          writing.resolve();
          await gate.promise;
          await log.append(boardId, generation, update);
        },
      }),
  });
  using ann = await new StockClient(server.boardsUrl, await server.createBoard()).synced();
  const code = new Promise((resolve) =>
    ann.provider.once("connection-close", (event) => resolve(event?.code)),
  );
  ann.cards.set("c1", 1);
  await writing.promise;
  const drained = server.server.drain();
  const readiness = await fetch(`${server.httpUrl}/sync/readyz`);
  expect([readiness.status, await readiness.json()]).toEqual([503, { status: "draining" }]);
  gate.resolve();
  expect(await code).toBe(1012);
  await drained;
  await expect(fetch(`${server.httpUrl}/sync/readyz`)).rejects.toThrow("fetch failed");
});

test("a server is ready while its storage answers and it does not stop", async () => {
  let isAway = false;
  await using server = await openTestServer({
    wrapLog: (log) =>
      withFaults(log, {
        sizeBytes: () => (isAway ? Promise.reject(new Error("away")) : log.sizeBytes()),
      }),
  });
  const ask = async () => {
    const response = await fetch(`${server.httpUrl}/sync/readyz`);
    return [response.status, await response.json()];
  };
  expect(await ask()).toEqual([200, { status: "ready" }]);
  isAway = true;
  expect(await ask()).toEqual([503, { status: "storageAway" }]);
  const health = await fetch(`${server.httpUrl}/sync/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
});
