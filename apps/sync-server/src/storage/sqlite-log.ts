import { mkdir } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Storage } from "#core/board-records.ts";
import type { BoardHistory, CompactOutcome, LogPlace } from "#core/update-log.ts";
import { GroupCommit } from "#storage/group-commit.ts";
import { SnapshotThread, type TakeSnapshot } from "#storage/snapshot-thread.ts";
import { WriterThread } from "#storage/writer-thread.ts";

/** Where the database is in a data folder. */
export const sqliteFileIn = (folder: URL): URL =>
  new URL("cojourney.sqlite", folder.href.replace(/\/?$/, "/"));

/**
 * Keeps all boards in one SQLite file in a folder, which is made when missing.
 *
 * All of it happens in a thread of its own: an fsync may take as long as it wants, and presence flows on.
 */
export async function openSqliteLog(folder: URL): Promise<Storage> {
  await mkdir(folder, { recursive: true });
  const writer = await WriterThread.open(fileURLToPath(sqliteFileIn(folder)));
  const snapshots = new SnapshotThread();
  const running = new Set<Promise<CompactOutcome>>();
  const queue = new GroupCommit((job) => writer.run(job));

  async function compact(boardId: string, take: TakeSnapshot): Promise<CompactOutcome> {
    const read = await queue.ask({ type: "readToCompact", boardId });
    if (read.type !== "readToCompact")
      throw new Error(`The writer answered a read by ${read.type}.`);
    if (read.outcome.type !== "ToCompact") return read.outcome;
    const { history, generation, seq } = read.outcome;
    // Beside the writer: a large board takes a second, and commits do not wait for it.
    const taken = await take(history);
    if (taken.type !== "Taken") return taken;
    const snapshot = { boardId, generation, seq, bytes: taken.bytes };
    const put = await queue.ask({ type: "putSnapshot", snapshot });
    if (put.type !== "putSnapshot")
      throw new Error(`The writer answered a snapshot by ${put.type}.`);
    return put.outcome;
  }

  async function historyAt(boardId: string, place: LogPlace | null): Promise<BoardHistory | null> {
    const reply = await queue.ask(
      place ? { type: "readAt", boardId, place } : { type: "read", boardId },
    );
    if (reply.type !== "readAt" && reply.type !== "read")
      throw new Error(`The writer answered a read by ${reply.type}.`);
    return reply.history;
  }

  /** Of all boards that were erased since the last one began. */
  let scrubbing: Promise<void> | null = null;
  async function scrub(): Promise<void> {
    // Whoever erases in this turn of the event loop joins.
    await nextTurn();
    scrubbing = null;
    await queue.ask({ type: "scrub" });
  }

  return {
    broken: writer.broken,
    async create(boardId, update) {
      await queue.write({ type: "create", boardId, update });
    },
    async append(boardId, generation, update) {
      await queue.write({ type: "append", boardId, generation, update });
    },
    async startGeneration(boardId, replaced, next) {
      await queue.write({ type: "startGeneration", boardId, replaced, next });
    },
    async erase(boardId) {
      await queue.write({ type: "erase", boardId });
      await writer.copied();
      scrubbing ??= scrub();
      await scrubbing;
    },
    async boardIds() {
      const reply = await queue.ask({ type: "listBoards" });
      if (reply.type !== "listBoards")
        throw new Error(`The writer answered a list of boards by ${reply.type}.`);
      return reply.boardIds;
    },
    copyTo: (target) => writer.copyTo(target),
    async read(boardId) {
      const reply = await queue.ask({ type: "read", boardId });
      if (reply.type !== "read") throw new Error(`The writer answered a read by ${reply.type}.`);
      return reply.history;
    },
    stateAt: (boardId, place) =>
      snapshots.inTurn(async (take) => {
        const history = await historyAt(boardId, place);
        const taken = history && (await take(history));
        return taken?.type === "Taken" ? { update: taken.bytes, cards: taken.cards } : null;
      }),
    compact(boardId) {
      const compacting = snapshots.inTurn((take) => compact(boardId, take));
      running.add(compacting);
      const ended = () => running.delete(compacting);
      compacting.then(ended, ended);
      return compacting;
    },
    async sizeBytes() {
      const reply = await queue.ask({ type: "size" });
      if (reply.type !== "size") throw new Error(`The writer answered size by ${reply.type}.`);
      return reply.bytes;
    },
    records: {
      async put(records) {
        await queue.write({ type: "putRecords", records });
      },
      async remove(places) {
        await queue.write({ type: "removeRecords", places });
      },
      change: (change) => queue.write({ type: "changeRecords", change }),
      async get(place) {
        const reply = await queue.ask({ type: "getRecord", place });
        if (reply.type !== "getRecord")
          throw new Error(`The writer answered get by ${reply.type}.`);
        return reply.value;
      },
      async list(boardId, kind) {
        const reply = await queue.ask({ type: "listRecords", boardId, kind });
        if (reply.type !== "listRecords")
          throw new Error(`The writer answered list by ${reply.type}.`);
        return reply.values;
      },
    },
    kept: {
      async put(boardId, state, bytes, goneIds) {
        await queue.write({ type: "keepState", boardId, state, bytes, goneIds });
      },
      async list(boardId) {
        const reply = await queue.ask({ type: "listKept", boardId });
        if (reply.type !== "listKept")
          throw new Error(`The writer answered a list of states by ${reply.type}.`);
        return reply.states;
      },
      async read(boardId, id) {
        const reply = await queue.ask({ type: "readKept", boardId, id });
        if (reply.type !== "readKept")
          throw new Error(`The writer answered a kept state by ${reply.type}.`);
        return reply.bytes;
      },
      async remove(boardId, ids) {
        await queue.write({ type: "dropStates", boardId, ids });
      },
    },
    async [Symbol.asyncDispose]() {
      await writer.copied();
      await Promise.allSettled(running);
      await snapshots[Symbol.asyncDispose]();
      await queue.ask({ type: "close" });
      await writer.ended;
    },
  };
}
