import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Door } from "#access/door.ts";
import { LinkSecrets } from "#access/link-secrets.ts";
import type { Storage } from "#core/board-records.ts";
import { Retention } from "#operations/retention.ts";
import { storageEngines } from "#storage/index.ts";

const DAY_MS = 86_400_000;
let folder: string;
let log: Storage;
let door: Door;
let nowMs: number;
let open: Set<string>;

beforeEach(async () => {
  nowMs = 20_000 * DAY_MS + 5;
  open = new Set();
  folder = await mkdtemp(join(tmpdir(), "cojourney-retention-"));
  log = await storageEngines.file(pathToFileURL(folder));
  door = new Door(log.records, new LinkSecrets(randomBytes(32)), () => nowMs);
  for (const boardId of ["old", "new", "open"]) await log.create(boardId, Uint8Array.of(0, 0));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await log[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const boards = {
  eraseBoard: (boardId: string) => log.erase(boardId),
  isOpen: (boardId: string) => open.has(boardId),
};
const openRetention = () =>
  new Retention({ log, boards, days: 30, logger: pino({ level: "silent" }), nowMs: () => nowMs });

test("a board goes when nobody has used it for more than so many days, and no other", async () => {
  await using retention = openRetention();
  await retention.settled();
  open.add("open");
  nowMs += 10 * DAY_MS;
  await door.noteUse("new");

  nowMs += 20 * DAY_MS;
  vi.advanceTimersByTime(DAY_MS);
  await retention.settled();
  expect(await log.boardIds()).toEqual(["new", "old", "open"]);

  nowMs += DAY_MS;
  vi.advanceTimersByTime(DAY_MS);
  await retention.settled();
  expect(await log.boardIds()).toEqual(["new", "open"]);

  open.clear();
  nowMs += 30 * DAY_MS;
  vi.advanceTimersByTime(DAY_MS);
  await retention.settled();
  expect(await log.boardIds()).toEqual(["open"]);
});

test("boards of before it was switched on are used as of that day, not erased at the start", async () => {
  await using first = openRetention();
  await first.settled();
  nowMs += 31 * DAY_MS;
  await using restarted = openRetention();
  await restarted.settled();
  expect(await log.boardIds()).toEqual([]);
});

test("a storage that does not answer costs nothing but the day", async () => {
  const failing = vi.spyOn(log, "boardIds").mockRejectedValueOnce(new Error("away"));
  await using retention = openRetention();
  await retention.settled();
  vi.advanceTimersByTime(DAY_MS);
  await retention.settled();
  expect(failing).toHaveBeenCalledTimes(2);
});
