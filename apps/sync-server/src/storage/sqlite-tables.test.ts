import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { replay } from "#core/replay.ts";
import { prepareDatabase } from "#storage/sqlite-schema.ts";
import { compactTables } from "#testing/compact-tables.ts";
import { SqliteTables } from "#storage/sqlite-tables.ts";
import { seededRandom } from "#testing/seeded-random.ts";

/** With this one, before the file was written anew, the board's id was found in it. */
const REMAINS_SEED = 1;

let db: DatabaseSync;
let tables: SqliteTables;
beforeEach(() => {
  db = new DatabaseSync(":memory:");
  prepareDatabase(db);
  tables = new SqliteTables(db);
});

describe("a damaged row", () => {
  beforeEach(() => {
    tables.commit([
      { type: "create", boardId: "a", update: insert("x") },
      { type: "append", boardId: "a", generation: 1, update: insert("y") },
      { type: "append", boardId: "a", generation: 1, update: insert("z") },
    ]);
    db.exec("UPDATE log SET bytes = x'00ff' WHERE seq = 2");
  });

  test("is set aside and reported once; the rest of the board opens", () => {
    expect(tables.read("a")).toMatchObject({ rows: [insert("x"), insert("z")], quarantined: 1 });
    expect(tables.read("a")).toMatchObject({ rows: [insert("x"), insert("z")], quarantined: 0 });
    expect(db.prepare("SELECT kind, board, seq, hex(bytes) AS hex FROM quarantine").all()).toEqual([
      expect.objectContaining({ kind: "row", board: "a", seq: 2, hex: "00FF" }),
    ]);
  });

  test("does not make room for a new row in its place", () => {
    tables.read("a");
    tables.commit([{ type: "append", boardId: "a", generation: 1, update: insert("w") }]);
    expect(db.prepare("SELECT max(seq) AS seq FROM log").get()).toMatchObject({ seq: 4 });
  });
});

test("a board that cannot be written to fails alone, and the others of its group are stored", () => {
  tables.commit(["a", "b"].map((boardId) => ({ type: "create", boardId, update: insert("x") })));
  db.exec("UPDATE boards SET last_seq = 0 WHERE id = 'a'");
  const append = (boardId: string) =>
    ({ type: "append", boardId, generation: 1, update: insert("y") }) as const;
  const outcomes = tables.commit([append("b"), append("a"), append("b")]);
  expect(outcomes).toEqual([
    null,
    { type: "Refused", reason: expect.stringContaining("UNIQUE constraint failed") },
    null,
  ]);
  expect(tables.read("b")?.rows).toEqual([insert("x"), insert("y"), insert("y")]);
  expect(tables.read("a")?.rows).toEqual([insert("x")]);
});

test("a row that was moved to another place fails its checksum", () => {
  tables.commit([
    { type: "create", boardId: "a", update: insert("x") },
    { type: "create", boardId: "b", update: insert("y") },
  ]);
  db.exec("UPDATE log SET bytes = (SELECT bytes FROM log WHERE board = 'b') WHERE board = 'a'");
  db.exec(
    "UPDATE log SET checksum = (SELECT checksum FROM log WHERE board = 'b') WHERE board = 'a'",
  );
  expect(tables.read("a")).toMatchObject({ rows: [], quarantined: 1 });
});

test("a damaged snapshot is set aside, and the elder one with the log serves", () => {
  tables.commit([{ type: "create", boardId: "a", update: insert("x") }]);
  for (const text of ["y", "z"]) {
    tables.commit([{ type: "append", boardId: "a", generation: 1, update: insert(text) }]);
    compactTables(tables, "a");
  }
  db.exec("UPDATE snapshots SET bytes = x'00ff' WHERE seq = 3");
  const history = tables.read("a");
  expect(history).toMatchObject({ quarantined: 1, rows: [insert("z")] });
  expect(history && [...replay(history).doc.getMap("m").keys()].toSorted()).toEqual([
    "x",
    "y",
    "z",
  ]);
});

test("a snapshot that comes after the board was erased or replaced is not kept", () => {
  for (const boardId of ["a", "b"])
    tables.commit([{ type: "create", boardId, update: insert("x") }]);
  tables.commit([
    { type: "erase", boardId: "a" },
    {
      type: "startGeneration",
      boardId: "b",
      replaced: 1,
      next: { update: insert("y"), retiredClients: [] },
    },
  ]);
  for (const boardId of ["a", "b"])
    expect(tables.putSnapshot({ boardId, generation: 1, seq: 1, bytes: insert("x") })).toEqual({
      type: "Compacted",
      droppedRows: 0,
    });
  expect(db.prepare("SELECT * FROM snapshots").all()).toEqual([]);
});

test("a full disk refuses the whole group, and what was there stays", () => {
  tables.commit([{ type: "create", boardId: "a", update: insert("x") }]);
  const { page_count: pages } = { ...db.prepare("PRAGMA page_count").get() };
  db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
  const group = [
    { type: "append", boardId: "a", generation: 1, update: insert("y") },
    { type: "append", boardId: "a", generation: 1, update: new Uint8Array(100_000) },
  ] as const;
  expect(() => tables.commit(group)).toThrow("full");
  expect(tables.read("a")).toMatchObject({ rows: [insert("x")], quarantined: 0 });

  db.exec("PRAGMA max_page_count = 1000000");
  expect(tables.commit(group)).toEqual([null, null]);
});

test("a database of a newer version is refused before anything is written", () => {
  const newer = new DatabaseSync(":memory:");
  newer.exec("PRAGMA user_version = 99");
  expect(() => prepareDatabase(newer)).toThrow("newer Cojourney (format 99");
});

/** The same bytes for the same key, every time. */
function insert(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = key.charCodeAt(0);
  doc.getMap("m").set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

test("of private drafts nothing stands in the files once they are revealed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cojourney-drafts-"));
  const file = new DatabaseSync(join(folder, "boards.sqlite"));
  prepareDatabase(file);
  const boards = new SqliteTables(file);
  boards.commit([{ type: "create", boardId: "a", update: insert("x") }]);
  const places = Array.from(
    { length: 300 },
    (_, n) => ({ kind: "draft", key: `author ${n % 30}/${n}` }) as const,
  );
  const change = { boardId: "a", expects: [], put: [], remove: [] };
  for (const [n, place] of places.entries()) {
    const put = [{ ...place, value: `canary ${"x".repeat(n % 90)}` }];
    boards.commit([{ type: "changeRecords", change: { ...change, put } }]);
  }
  const found = async () => {
    const names = await readdir(folder);
    const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return ["canary", "author"].filter((trace) => files.some((bytes) => bytes.includes(trace)));
  };
  const remove = places;
  expect(await found()).toEqual(["canary", "author"]);
  boards.commit([{ type: "changeRecords", change: { ...change, remove, forgets: true } }]);
  expect(await found()).toEqual([]);
  boards.close();
  await rm(folder, { recursive: true });
});

test("of an erased board nothing stands in the file, in unused parts of its pages neither", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cojourney-remains-"));
  const random = seededRandom(REMAINS_SEED);
  const path = join(folder, "boards.sqlite");
  const file = new DatabaseSync(path);
  prepareDatabase(file);
  const boards = new SqliteTables(file);
  const ids = Array.from({ length: 3 }, (_, n) => `board-${n}-${random.upTo(2 ** 30)}`);
  const [erased = ""] = ids;
  const bytes = (length: number) => Uint8Array.from({ length }, () => random.upTo(256) - 1);
  for (const boardId of ids) boards.commit([{ type: "create", boardId, update: bytes(300) }]);
  for (let n = 0; n < 500; n++) {
    const boardId = ids[random.upTo(4) - 1] ?? erased;
    const record = {
      boardId,
      kind: "session",
      key: `key ${random.upTo(500)}`,
      value: "1",
    } as const;
    boards.commit([
      { type: "putRecords", records: [record] },
      { type: "append", boardId, generation: 1, update: bytes(random.upTo(1_500)) },
    ]);
  }
  boards.commit([{ type: "erase", boardId: erased }]);
  boards.scrub();
  expect((await readFile(path)).includes(erased)).toBe(false);
  boards.close();
  await rm(folder, { recursive: true });
});
