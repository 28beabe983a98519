import type { ClientBase } from "pg";
import type { Storage } from "#core/board-records.ts";
import type { LogNews, SharedLog } from "#core/shared-log.ts";
import type { BoardState, LogPlace, StoredBoard } from "#core/update-log.ts";
import { compactBoard } from "#storage/postgres-compact.ts";
import { PostgresConnection } from "#storage/postgres-connection.ts";
import { listKept, readKept } from "#storage/postgres-kept.ts";
import {
  listRecords,
  readBoardIds,
  readHeads,
  readHistory,
  readHistoryAt,
  readNews,
  readRecord,
  readSizeBytes,
  toBoardHistory,
  type PostgresHistory,
} from "#storage/postgres-read.ts";
import type { StoredBytes } from "#storage/postgres-rows.ts";
import { preparePostgres } from "#storage/postgres-schema.ts";
import type { PostgresWrite } from "#storage/postgres-write.ts";
import { PostgresWriteQueue } from "#storage/postgres-write-queue.ts";
import { SnapshotThread } from "#storage/snapshot-thread.ts";

/** A database that starts together with us gets this long. */
const START_PATIENCE = { forMs: 60_000 };
/** Somebody who wants to see a board is told to come back rather than kept waiting. */
const READ_PATIENCE = { forMs: 5_000 };
/** A snapshot may as well be taken later. */
const COMPACT_PATIENCE = { forMs: 0 };
/** Beside the one that writes. */
const READ_CONNECTIONS = 6;

const BEGIN_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const BEGIN_COMPACT =
  "BEGIN; SET LOCAL synchronous_commit TO on; SET LOCAL idle_in_transaction_session_timeout TO '60s'";

/**
 * Keeps all boards in a PostgreSQL database, which several servers may share. Makes its tables when missing.
 *
 * `onTrouble` is told whenever a write has to be tried again.
 */
export async function openPostgresLog(
  url: URL,
  onTrouble: (cause: unknown) => void = () => {},
): Promise<Storage & SharedLog> {
  await using opened = new AsyncDisposableStack();
  const writing = opened.use(new PostgresConnection(url, 1));
  const reading = opened.use(new PostgresConnection(url, READ_CONNECTIONS));
  const thread = opened.use(new SnapshotThread());
  const queue = new PostgresWriteQueue(writing, onTrouble);
  try {
    await writing.transact("BEGIN", START_PATIENCE, preparePostgres);
  } catch (cause) {
    throw cannotOpen(url, cause);
  }
  const stack = opened.move();

  const write = async (what: PostgresWrite): Promise<void> => void (await queue.write(what));
  const read = <T>(question: (client: ClientBase) => Promise<T>): Promise<T> =>
    reading.transact(BEGIN_READ, READ_PATIENCE, question);

  async function readBoard(boardId: string): Promise<StoredBoard | null> {
    const history = await read((client) => readHistory(client, boardId));
    if (!history) return null;
    await setAside(boardId, history);
    const { generation, retiredClients, seq } = history;
    return { ...toBoardHistory(history), generation, retiredClients, seq };
  }

  const stateAt = (boardId: string, place: LogPlace | null): Promise<BoardState | null> =>
    thread.inTurn(async (take) => {
      const history = place
        ? await read((client) => readHistoryAt(client, boardId, place))
        : await readBoard(boardId);
      const taken = history && (await take(history));
      return taken?.type === "Taken" ? { update: taken.bytes, cards: taken.cards } : null;
    });

  async function newsAfter(boardId: string, place: LogPlace): Promise<LogNews> {
    const news = await read((client) => readNews(client, boardId, place));
    if (news) return news;
    const board = await readBoard(boardId);
    if (!board) return { type: "BoardUnknown" };
    if (board.generation !== place.generation) return { type: "Replaced" };
    const updates = [...(board.snapshot ? [board.snapshot] : []), ...board.rows];
    return { type: "Rows", updates, seq: board.seq };
  }

  /** Damaged bytes are kept for somebody to look at; they are never applied and never deleted. */
  async function setAside(boardId: string, history: PostgresHistory): Promise<void> {
    const { damagedRows, damagedSnapshots } = history;
    if (damagedRows.length + damagedSnapshots.length === 0) return;
    await reading.transact("BEGIN", READ_PATIENCE, async (client) => {
      await quarantine(client, "row", boardId, damagedRows);
      await quarantine(client, "snapshot", boardId, damagedSnapshots);
    });
  }

  return {
    // PostgreSQL itself stops when its disk fails to keep something, and recovers from its own log.
    broken: new Promise(() => {}),
    create: (boardId, update) => write({ type: "create", boardId, update }),
    append: (boardId, generation, update) =>
      write({ type: "append", boardId, generation, update, afterSeq: null }),
    startGeneration: (boardId, replaced, next) =>
      write({ type: "startGeneration", boardId, replaced, next }),
    erase: (boardId) => write({ type: "erase", boardId }),
    async appendAfter(boardId, { generation, seq }, update) {
      const what = { type: "append", boardId, generation, update, afterSeq: seq } as const;
      const outcome = await queue.write(what);
      if (outcome.type === "Appended" || outcome.type === "Overtaken") return outcome;
      throw new Error(`An append ended as ${outcome.type}.`);
    },
    read: readBoard,
    stateAt,
    newsAfter,
    heads: (boardIds) => read((client) => readHeads(client, boardIds)),
    compact: (boardId) =>
      thread.inTurn((take) =>
        reading.transact(BEGIN_COMPACT, COMPACT_PATIENCE, (client) =>
          compactBoard(client, boardId, take),
        ),
      ),
    boardIds: () => read(readBoardIds),
    // pg_dump does it better.
    copyTo: null,
    sizeBytes: () => read(readSizeBytes),
    records: {
      put: (records) => write({ type: "putRecords", records }),
      remove: (places) => write({ type: "removeRecords", places }),
      async change(change) {
        const outcome = await queue.write({ type: "changeRecords", change });
        return outcome.type !== "NotAsExpected";
      },
      get: (place) => read((client) => readRecord(client, place)),
      list: (boardId, kind) => read((client) => listRecords(client, boardId, kind)),
    },
    kept: {
      put: (boardId, state, bytes, goneIds) =>
        write({ type: "keepState", boardId, state, bytes, goneIds }),
      list: (boardId) => read((client) => listKept(client, boardId)),
      read: (boardId, id) => read((client) => readKept(client, boardId, id)),
      remove: (boardId, ids) => write({ type: "dropStates", boardId, ids }),
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function quarantine(
  client: ClientBase,
  kind: "row" | "snapshot",
  boardId: string,
  damaged: readonly StoredBytes[],
): Promise<void> {
  const table = kind === "row" ? "log" : "snapshots";
  for (const { generation, seq } of damaged)
    await client.query(
      `WITH gone AS (
         DELETE FROM ${table} WHERE board = $1 AND generation = $2 AND seq = $3 RETURNING *
       ) INSERT INTO quarantine SELECT '${kind}', board, generation, seq, checksum, bytes FROM gone`,
      [boardId, generation, seq],
    );
}

/** The address without its password. */
function cannotOpen(url: URL, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
  return new Error(
    `Cannot use the database at ${url.host}${url.pathname}: ${reason}. Check DATABASE_URL, and that this user may make tables there.`,
    { cause },
  );
}
