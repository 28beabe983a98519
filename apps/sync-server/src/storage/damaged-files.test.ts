import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openRandom, type Random } from "@cojourney/journey-model/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { replay } from "#core/replay.ts";
import { prepareDatabase } from "#storage/sqlite-schema.ts";
import { compactTables } from "#testing/compact-tables.ts";
import { SqliteTables } from "#storage/sqlite-tables.ts";

/** `DAMAGES=300` tries more, `DAMAGE_SEED=7` others. Each number is one damaged copy of real files. */
const DAMAGES = Number(process.env["DAMAGES"] ?? 40);
const SEED = Number(process.env["DAMAGE_SEED"] ?? 20_261_122);
const FILES = ["cojourney.sqlite", "cojourney.sqlite-wal"] as const;
const [DATABASE, WAL] = FILES;

/** In memory where that can be had: what is tested is what stands in the files, not how long an fsync takes. */
const BASE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(BASE, "cojourney-damage-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The engine without its thread, which would take longer to start than the whole test. */
class OpenTables extends SqliteTables implements Disposable {
  static async open(name: string): Promise<OpenTables> {
    await mkdir(join(folder, name), { recursive: true });
    const db = new DatabaseSync(join(folder, name, DATABASE));
    prepareDatabase(db);
    return new OpenTables(db);
  }

  append(update: Uint8Array): void {
    const [refusal] = this.commit([{ type: "append", boardId: "a", generation: 1, update }]);
    if (refusal) throw new Error(refusal.type);
  }

  create(update: Uint8Array): void {
    this.commit([{ type: "create", boardId: "a", update }]);
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

test(
  `a torn or garbled end of the write-ahead log takes nothing acknowledged along (${DAMAGES} damages, seed ${SEED})`,
  { timeout: 600_000 },
  async () => {
    const random = openRandom(SEED);
    let acknowledged = 0;
    for (let damage = 0; damage < DAMAGES; damage++) {
      const rows = await crashWhileWriting(random, `crash${damage}`);
      damageEnd(join(folder, `crash${damage}`, WAL), rows.durableBytes, random);
      using log = await OpenTables.open(`crash${damage}`);
      const stored = log.read("a")?.rows ?? [];
      expect(stored.length).toBeGreaterThanOrEqual(rows.acknowledged);
      expect(stored.map(([n]) => n)).toEqual(stored.map((_, n) => n));
      log.append(Uint8Array.of(99));
      expect(log.read("a")?.rows.at(-1)).toEqual(Uint8Array.of(99));
      acknowledged += rows.acknowledged;
    }
    console.info(`Torn ends: ${DAMAGES}, seed ${SEED}, acknowledged ${acknowledged}, lost 0`);
  },
);

test(
  `a flipped bit in stored bytes costs no more than its row, and a snapshot nothing (${DAMAGES} flips, seed ${SEED})`,
  { timeout: 600_000 },
  async () => {
    const random = openRandom(SEED);
    for (let flip = 0; flip < DAMAGES; flip++) {
      const board = await storedBoard(`flip${flip}`, random);
      const victim = random.once(2) ? "snapshot" : "row";
      flipBitOf(join(folder, `flip${flip}`, DATABASE), board[victim], random);
      using log = await OpenTables.open(`flip${flip}`);
      const history = log.read("a");
      expect(history?.quarantined, `flip ${flip} in a ${victim}`).toBe(1);
      const cards = history ? replay(history).doc.getMap("cards").toJSON() : {};
      expect(board.cards).toMatchObject(cards);
      const lost = Object.keys(board.cards).length - Object.keys(cards).length;
      expect(lost).toBe(victim === "snapshot" ? 0 : 1);
      log.append(board.row);
      expect(log.read("a")?.quarantined).toBe(0);
    }
  },
);

/** What a power cut leaves in a folder: rows that were acknowledged, and others that were not yet. */
async function crashWhileWriting(random: Random, name: string) {
  await rm(join(folder, "live"), { recursive: true, force: true });
  using log = await OpenTables.open("live");
  log.create(Uint8Array.of(0));
  const acknowledged = 1 + random.below(20);
  for (let n = 1; n < acknowledged; n++) log.append(Uint8Array.of(n));
  const durableBytes = statSync(join(folder, "live", WAL)).size;
  for (let n = random.below(8); n > 0; n--)
    log.append(
      Uint8Array.of(log.read("a")?.rows.length ?? 0, ...new Uint8Array(random.below(9_000))),
    );
  for (const file of FILES) await cp(join(folder, "live", file), join(folder, name, file));
  return { acknowledged, durableBytes };
}

/** Cuts, overwrites or lengthens a file, nowhere before `from`. */
function damageEnd(path: string, from: number, random: Random): void {
  const bytes = readFileSync(path);
  const at = from + random.below(bytes.length - from + 1);
  const noise = Uint8Array.from({ length: random.below(9_000) }, () => random.below(256));
  // An old frame is well formed and of the right salt; only its place in the chain is wrong.
  const oldFrame = bytes.subarray(32, 32 + 24 + 4_096);
  const tail = [new Uint8Array(), noise, oldFrame][random.below(3)] ?? noise;
  const kept = random.once(2) ? new Uint8Array() : bytes.subarray(at + tail.length);
  writeFileSync(path, Buffer.concat([bytes.subarray(0, at), tail, kept]));
}

/** A board with two snapshots and rows behind them, all in the database file, and what it shows. */
async function storedBoard(name: string, random: Random) {
  using log = await OpenTables.open(name);
  const doc = new Y.Doc();
  doc.clientID = 1 + random.below(2 ** 30);
  const write = (): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    const key = `card ${random.below(2 ** 30).toString(36)}`;
    doc.getMap("cards").set(key, `what ${random.below(2 ** 30).toString(36)} says`);
    return Y.encodeStateAsUpdate(doc, before);
  };
  log.create(write());
  for (let round = 0; round < 2; round++) {
    for (let n = 1 + random.below(5); n > 0; n--) log.append(write());
    compactTables(log, "a");
  }
  const snapshot = Y.encodeStateAsUpdate(doc);
  const row = write();
  log.append(row);
  return { snapshot, row, cards: doc.getMap("cards").toJSON() };
}

/** Flips one bit of bytes as they stand in a file. */
function flipBitOf(path: string, stored: Uint8Array, random: Random): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(stored);
  if (at < 0 || bytes.indexOf(stored, at + 1) >= 0)
    throw new Error("The bytes are not in the file, or more than once.");
  const place = at + random.below(stored.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
  writeFileSync(path, bytes);
}
