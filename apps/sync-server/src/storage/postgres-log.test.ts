import { once } from "node:events";
import { connect, createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { PostgresConnection } from "#storage/postgres-connection.ts";
import { openPostgresLog } from "#storage/postgres-log.ts";
import { PostgresWriteQueue } from "#storage/postgres-write-queue.ts";
import { postgresBin, PostgresInstance } from "#testing/postgres-instance.ts";

describe.skipIf(postgresBin === "")("several servers on one PostgreSQL", () => {
  let postgres: PostgresInstance;
  let place: URL;
  beforeAll(async () => {
    postgres = await PostgresInstance.start();
  });
  beforeEach(async () => {
    place = await postgres.createDatabase();
  });
  afterAll(() => postgres[Symbol.asyncDispose]());

  test("all may start at once on a database with nothing in it", async () => {
    const logs = await Promise.all(Array.from({ length: 4 }, () => openPostgresLog(place)));
    await logs[0]?.create("a", Uint8Array.of(1));
    expect((await logs[3]?.read("a"))?.rows).toEqual([Uint8Array.of(1)]);
    for (const log of logs) await log[Symbol.asyncDispose]();
  });

  test("a format of a newer version is refused, not written to", async () => {
    await (await openPostgresLog(place))[Symbol.asyncDispose]();
    await postgres.query("UPDATE format SET version = 99", place);
    await expect(openPostgresLog(place)).rejects.toThrow("newer Cojourney (format 99");
  });

  test("an append comes with what others wrote before it", async () => {
    await using one = await openPostgresLog(place);
    await using other = await openPostgresLog(place);
    await one.create("a", editOf(1));
    const start = { generation: 1, seq: 1 };
    expect(await one.appendAfter("a", start, editOf(2))).toMatchObject({ seq: 2, missed: [] });
    expect(await other.appendAfter("a", start, editOf(3))).toEqual({
      type: "Appended",
      seq: 3,
      missed: [editOf(2)],
    });
    expect(await one.newsAfter("a", { generation: 1, seq: 2 })).toEqual({
      type: "Rows",
      updates: [editOf(3)],
      seq: 3,
    });
    expect((await one.heads(["a", "b"])).get("a")).toMatchObject({ generation: 1, seq: 3 });
  });

  test("edits under one client id are stored by one of two servers, and the other reads first", async () => {
    await using one = await openPostgresLog(place);
    await using other = await openPostgresLog(place);
    await one.create("a", editOf(1));
    const start = { generation: 1, seq: 1 };
    const outcomes = await Promise.all([
      one.appendAfter("a", start, editOf(2, "one")),
      other.appendAfter("a", start, editOf(2, "other")),
    ]);
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(["Appended", "Overtaken"]);
    expect((await one.read("a"))?.rows).toHaveLength(2);
  });

  test("whoever is too far behind for the rows gets the board whole", async () => {
    await using log = await openPostgresLog(place);
    const doc = new Y.Doc();
    await log.create("a", Y.encodeStateAsUpdate(doc));
    for (let n = 0; n < 5; n++) {
      doc.getMap("cards").set("c", n);
      await log.append("a", 1, Y.encodeStateAsUpdate(doc));
      await log.compact("a");
    }
    const news = await log.newsAfter("a", { generation: 1, seq: 1 });
    const caughtUp = new Y.Doc();
    if (news.type === "Rows") for (const update of news.updates) Y.applyUpdate(caughtUp, update);
    expect(news).toMatchObject({ type: "Rows", seq: 6 });
    expect(caughtUp.getMap("cards").get("c")).toBe(4);
  });

  test("two servers that snapshot at once harm nothing", async () => {
    await using one = await openPostgresLog(place);
    await using other = await openPostgresLog(place);
    const doc = new Y.Doc();
    await one.create("a", Y.encodeStateAsUpdate(doc));
    for (let n = 0; n < 6; n++) {
      doc.getMap("cards").set("c", n);
      await one.append("a", 1, Y.encodeStateAsUpdate(doc));
      const outcomes = await Promise.all([one.compact("a"), other.compact("a")]);
      expect(outcomes.every(({ type }) => type === "Compacted")).toBe(true);
    }
    const kept = await postgres.query("SELECT seq FROM snapshots", place);
    expect(kept).toHaveLength(3);
    expect((await other.read("a"))?.snapshot).not.toBeNull();
  });

  test("a row whose bytes changed is set aside, and the rest is served", async () => {
    await using log = await openPostgresLog(place);
    await log.create("a", editOf(1));
    await log.append("a", 1, editOf(2));
    await log.append("a", 1, editOf(3));
    await postgres.query("UPDATE log SET bytes = '\\x00' || bytes WHERE seq = 2", place);
    expect(await log.read("a")).toMatchObject({ rows: [editOf(1), editOf(3)], quarantined: 1 });
    expect(await log.read("a")).toMatchObject({ quarantined: 0 });
    expect(await postgres.query("SELECT kind, seq FROM quarantine", place)).toEqual([
      { kind: "row", seq: "2" },
    ]);
  });

  test("a board that cannot be written to fails alone, and the others of its group are stored", async () => {
    await using log = await openPostgresLog(place);
    for (const boardId of ["a", "b"]) await log.create(boardId, editOf(1));
    await postgres.query("UPDATE boards SET last_seq = 0 WHERE id = 'a'", place);
    const [bad, good] = await Promise.allSettled([
      log.append("a", 1, editOf(2)),
      log.append("b", 1, editOf(2)),
    ]);
    expect(bad).toMatchObject({
      reason: { message: expect.stringContaining("duplicate key value") },
    });
    expect(good.status).toBe("fulfilled");
    expect((await log.read("b"))?.rows).toEqual([editOf(1), editOf(2)]);
  });

  test("a board that somebody else holds on to waits for them, and the others go ahead of it", async () => {
    await using log = await openPostgresLog(place);
    for (const boardId of ["a", "b"]) await log.create(boardId, editOf(1));
    await using connection = new PostgresConnection(place, 2);
    const troubles: unknown[] = [];
    const queue = new PostgresWriteQueue(connection, (cause) => troubles.push(cause), 50);
    const append = (boardId: string, clientId: number) => {
      const update = editOf(clientId);
      return queue.write({ type: "append", boardId, generation: 1, update, afterSeq: null });
    };
    let held: readonly Promise<unknown>[] = [];
    await connection.transact("BEGIN", { forMs: 0 }, async (client) => {
      await client.query("SELECT 1 FROM boards WHERE id = 'a' FOR UPDATE");
      held = [append("a", 2), append("a", 3)];
      await append("b", 2);
      await append("b", 3);
      expect((await log.read("a"))?.rows).toEqual([editOf(1)]);
    });
    await Promise.all(held);
    expect((await log.read("a"))?.rows).toEqual([editOf(1), editOf(2), editOf(3)]);
    expect((await log.read("b"))?.rows).toEqual([editOf(1), editOf(2), editOf(3)]);
    expect(troubles).toHaveLength(1);
  });

  test("while PostgreSQL is away writes wait; when it is back all are there, once and in order", async () => {
    await using log = await openPostgresLog(place);
    await log.create("a", Uint8Array.of(0, 0));
    const written: Promise<void>[] = [];
    for (let n = 1; n <= 300; n++) {
      written.push(log.append("a", 1, Uint8Array.of(n >> 8, n & 255)));
      if (n % 10 === 0) await new Promise(setImmediate);
      if (n === 150) await postgres.crash();
    }
    await postgres.startAgain();
    await Promise.all(written);
    const rows = (await log.read("a"))?.rows ?? [];
    expect(rows.map(([high = 0, low = 0]) => high * 256 + low)).toEqual(
      Array.from({ length: 301 }, (_, n) => n),
    );
  });

  test.each([
    ["stored, and its answer lost", "answer"],
    ["lost before it was stored", "question"],
  ] as const)("a commit that is %s is stored once", async (_name, lost) => {
    await using cable = await openCable(Number(place.port));
    const through = new URL(place);
    through.port = String(cable.port);
    await using log = await openPostgresLog(through);
    const next = { update: Uint8Array.of(9), retiredClients: [] };
    const writes = [
      () => log.create("a", Uint8Array.of(1)),
      () => log.append("a", 1, Uint8Array.of(2)),
      () => log.appendAfter("a", { generation: 1, seq: 2 }, Uint8Array.of(3)),
    ];
    for (const write of writes) {
      cable.loseNextCommit(lost);
      await write();
    }
    expect(cable.cuts).toBe(3);
    expect((await log.read("a"))?.rows.map((row) => row[0])).toEqual([1, 2, 3]);
    cable.loseNextCommit(lost);
    await log.startGeneration("a", 1, next);
    expect(cable.cuts).toBe(4);
    expect(await log.read("a")).toMatchObject({ generation: 2, rows: [next.update] });
    const state = { kind: "workshop", key: "state" } as const;
    const change = {
      boardId: "a",
      expects: [{ ...state, value: null }],
      put: [{ ...state, value: "1" }],
      remove: [],
    };
    cable.loseNextCommit(lost);
    expect(await log.records.change(change)).toBe(true);
    expect(cable.cuts).toBe(5);
    expect(await log.records.change(change)).toBe(false);
  });
});

/** One edit of one person, with nothing before it. */
function editOf(clientId: number, value = "x"): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.getMap("cards").set(`c${clientId}`, value);
  return Y.encodeStateAsUpdate(doc);
}

interface Cable extends AsyncDisposable {
  readonly port: number;
  readonly cuts: number;
  loseNextCommit(lost: "question" | "answer"): void;
}

/** What lies between us and PostgreSQL, and breaks at the worst moment. */
async function openCable(postgresPort: number): Promise<Cable> {
  let armed: "question" | "answer" | null = null;
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(postgresPort, "127.0.0.1");
    let isAnswerLost = false;
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    near.on("data", (bytes) => {
      const isCommit = armed !== null && bytes.includes("COMMIT");
      if (isCommit && armed === "question") cut();
      else far.write(bytes);
      if (!isCommit) return;
      isAnswerLost = armed === "answer";
      armed = null;
      cuts++;
    });
    far.on("data", (bytes) => {
      if (isAnswerLost) cut();
      else near.write(bytes);
    });
    for (const socket of [near, far]) {
      socket.on("error", cut);
      socket.on("close", cut);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("There is no free port.");
  return {
    port: address.port,
    get cuts() {
      return cuts;
    },
    loseNextCommit(lost) {
      armed = lost;
    },
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
}
