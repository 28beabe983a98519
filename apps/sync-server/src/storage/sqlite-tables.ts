import { backup, type DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import type { BoardRecord, RecordChange, RecordPlace } from "#core/board-records.ts";
import type { KeptState } from "@cojourney/journey-model/protocol";
import {
  KEPT_SNAPSHOTS,
  type BoardHistory,
  type CompactOutcome,
  type LogPlace,
  type NextGeneration,
  type StoredBoard,
} from "#core/update-log.ts";
import { SqliteKept } from "#storage/sqlite-kept.ts";
import { SqliteRecords } from "#storage/sqlite-records.ts";
import { checksumOf } from "#storage/checksum.ts";
import { isDiskFull, isFsyncFailure } from "#storage/disk-failure.ts";
import { markRemains, writeAnew } from "#storage/sqlite-remains.ts";
import { bytesToRetired, retiredToBytes } from "#storage/retired-clients.ts";

/** One durable change. */
export type Write =
  | { readonly type: "putRecords"; readonly records: readonly BoardRecord[] }
  | { readonly type: "removeRecords"; readonly places: readonly RecordPlace[] }
  | { readonly type: "changeRecords"; readonly change: RecordChange }
  | BoardWrite;

type BoardWrite = { readonly boardId: string } & (
  | { readonly type: "create"; readonly update: Uint8Array }
  | { readonly type: "append"; readonly generation: number; readonly update: Uint8Array }
  | { readonly type: "startGeneration"; readonly replaced: number; readonly next: NextGeneration }
  | {
      readonly type: "keepState";
      readonly state: KeptState;
      readonly bytes: Uint8Array;
      readonly goneIds: readonly string[];
    }
  | { readonly type: "dropStates"; readonly ids: readonly string[] }
  | { readonly type: "erase" }
);

/** The history of a board up to and with one row. */
export interface ToCompact {
  readonly type: "ToCompact";
  readonly history: BoardHistory;
  readonly generation: number;
  /** Of the last row in it. */
  readonly seq: number;
}

/** A verified snapshot of a board: it says what the history up to and with row `seq` says. */
export interface SnapshotRow {
  readonly boardId: string;
  readonly generation: number;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Pages of 4 KiB that are copied in one go; a commit waits that long. */
const COPIED_PAGES = 256;

/** A file of this size is written anew in a second or two, in which commits wait. */
const MAX_SCRUBBED_BYTES = 256 * 1_048_576;

/** Why one write of a group was not stored while the others were; null when it was. */
export type WriteOutcome =
  | { readonly type: "Refused"; readonly reason: string }
  | { readonly type: "NotAsExpected" }
  | null;

interface StoredBytes {
  readonly generation: number;
  readonly seq: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

interface StoredHistory extends Pick<StoredBoard, "generation" | "seq" | "retiredClients"> {
  readonly snapshot: StoredBytes | null;
  readonly rows: readonly StoredBytes[];
  readonly quarantined: number;
}

/** The tables of one SQLite file, as synchronous calls. Lives in the writer's thread. */
export class SqliteTables {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #setsAside: boolean;
  readonly records: SqliteRecords;
  readonly kept: SqliteKept;

  /** Takes a database that `prepareDatabase` has seen. A copy that is only read sets nothing damaged aside. */
  constructor(db: DatabaseSync, { setsAside = true } = {}) {
    this.#db = db;
    this.#setsAside = setsAside;
    this.records = new SqliteRecords(db);
    this.kept = new SqliteKept(db);
  }

  /**
   * Stores all of them, with one fsync unless one of them cannot be stored. Throws when the disk is full or fails;
   * when that was an fsync, some of them may be stored.
   */
  commit(writes: readonly Write[]): WriteOutcome[] {
    const outcomes = this.#commitTogether(writes);
    // What was removed is overwritten in its pages; the write-ahead log still has them as they were.
    if (writes.some((write) => write.type === "changeRecords" && write.change.forgets === true))
      this.#emptyWal();
    return outcomes;
  }

  read(boardId: string): StoredBoard | null {
    const stored = this.#history(boardId);
    if (!stored) return null;
    const { generation, seq, retiredClients } = stored;
    return { ...toHistory(stored), generation, seq, retiredClients };
  }

  /** As it was after a row; null when rows up to there are gone, and no snapshot that is that old is left. */
  readAt(boardId: string, { generation, seq }: LogPlace): BoardHistory | null {
    const { snapshot } = this.#newestIntact(boardId, generation, seq);
    // Rows go only when the oldest of all kept snapshots covers them.
    if (!snapshot && this.#snapshotCount(boardId, generation) >= KEPT_SNAPSHOTS) return null;
    const stored = this.#stored(
      "SELECT generation, seq, checksum, bytes FROM log WHERE board = ? AND generation = ? AND seq > ? AND seq <= ? ORDER BY seq",
      [boardId, generation, snapshot?.seq ?? 0, seq],
    );
    const rows = stored.filter((row) => isIntact("row", boardId, row));
    const isEmpty = !snapshot && rows.length === 0;
    if (isEmpty || rows.length < stored.length) return null;
    return toHistory({ snapshot, rows, quarantined: 0 });
  }

  /** What a snapshot is to be made of, or why there is none to make. */
  readToCompact(boardId: string): ToCompact | CompactOutcome {
    const stored = this.#history(boardId);
    if (!stored) return { type: "BoardUnknown" };
    const last = stored.rows.at(-1);
    if (!last) return { type: "Compacted", droppedRows: 0 };
    const { generation, seq } = last;
    return { type: "ToCompact", history: toHistory(stored), generation, seq };
  }

  /**
   * Stores a snapshot that was verified by decoding, and drops the rows that the kept ones cover. Of a board
   * that was erased or replaced meanwhile nothing is stored.
   */
  putSnapshot({ boardId, generation, seq, bytes }: SnapshotRow): CompactOutcome {
    return this.#transact(() => {
      const isStill = this.#statement("SELECT 1 FROM boards WHERE id = ? AND generation = ?");
      if (!isStill.get(boardId, generation)) return { type: "Compacted", droppedRows: 0 };
      const kept = this.#putSnapshot(boardId, generation, seq, bytes);
      if (Buffer.compare(kept, bytes) !== 0) {
        this.#run("DELETE FROM snapshots WHERE board = ? AND generation = ? AND seq = ?", [
          boardId,
          generation,
          seq,
        ]);
        return { type: "SnapshotUnfaithful" };
      }
      return { type: "Compacted", droppedRows: this.#dropCovered(boardId, generation) };
    });
  }

  boardIds(): string[] {
    const rows = this.#statement("SELECT id FROM boards ORDER BY id").all();
    return rows.map((row) => String(row["id"]));
  }

  /** Of the database, what still lies in its write-ahead log included. */
  sizeBytes(): number {
    const sql = "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size";
    return Number(this.#statement(sql).get()?.["bytes"]);
  }

  /**
   * Leaves nothing of erased boards in the files. In one that is too large to be written anew while people
   * wait for their edits, remains may stand in unused parts of pages until the next start.
   */
  scrub(): void {
    if (this.sizeBytes() <= MAX_SCRUBBED_BYTES) writeAnew(this.#db);
    if (!this.#emptyWal())
      throw new Error("The write-ahead log could not be emptied: it is in use.");
  }

  /** Copies the whole database to a file, a little at a time; what is written meanwhile goes along. */
  async copyTo(path: string): Promise<void> {
    await backup(this.#db, path, { rate: COPIED_PAGES });
  }

  close(): void {
    this.#db.close();
  }

  /** What the file says of one board may be damaged: that must not keep the others of the group from being stored. */
  #commitTogether(writes: readonly Write[]): WriteOutcome[] {
    try {
      return this.#transact(() => writes.map((write) => this.#write(write)));
    } catch (cause) {
      if (writes.length === 1 || isFsyncFailure(cause) || isDiskFull(cause)) throw cause;
      return writes.map((write) => this.#commitAlone(write));
    }
  }

  #commitAlone(write: Write): WriteOutcome {
    try {
      return this.#transact(() => this.#write(write));
    } catch (cause) {
      if (isFsyncFailure(cause)) throw cause;
      return refused(cause instanceof Error ? cause.message : String(cause));
    }
  }

  #write(write: Write): WriteOutcome {
    switch (write.type) {
      case "putRecords":
        this.records.put(write.records);
        return null;
      case "removeRecords":
        this.records.remove(write.places);
        return null;
      case "changeRecords":
        return this.#changeRecords(write.change);
      case "create":
      case "append":
      case "startGeneration":
      case "keepState":
      case "dropStates":
      case "erase":
        return this.#writeBoard(write);
    }
  }

  /** False while it is in use. */
  #emptyWal(): boolean {
    return this.#db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
  }

  #changeRecords(change: RecordChange): WriteOutcome {
    const { boardId } = change;
    if (!this.#isBoard(boardId)) return refused(`Board ${boardId} is unknown.`);
    return this.records.change(change) ? null : { type: "NotAsExpected" };
  }

  #writeBoard(write: BoardWrite): WriteOutcome {
    const { boardId } = write;
    switch (write.type) {
      case "create": {
        const sql =
          "INSERT INTO boards (id, generation, last_seq) VALUES (?, 1, 0) ON CONFLICT DO NOTHING";
        if (this.#run(sql, [boardId]) === 0) return refused(`Board ${boardId} exists already.`);
        return this.#append(boardId, 1, write.update);
      }
      case "append":
        return this.#append(boardId, write.generation, write.update);
      case "startGeneration":
        return this.#startGeneration(boardId, write.replaced, write.next);
      case "keepState":
        this.kept.put(boardId, write.state, write.bytes);
        this.kept.remove(boardId, write.goneIds);
        return null;
      case "dropStates":
        this.kept.remove(boardId, write.ids);
        return null;
      case "erase":
        this.#dropAll(boardId);
        this.#run("DELETE FROM kept_states WHERE board = ?", [boardId]);
        this.#run("DELETE FROM records WHERE board = ?", [boardId]);
        this.#run("DELETE FROM boards WHERE id = ?", [boardId]);
        markRemains(this.#db);
        return null;
    }
  }

  #append(boardId: string, generation: number, update: Uint8Array): WriteOutcome {
    const board = this.#statement(
      "UPDATE boards SET last_seq = last_seq + 1 WHERE id = ? AND generation = ? RETURNING last_seq",
    ).get(boardId, generation);
    if (!board) return this.#whyNot(boardId, generation);
    const seq = Number(board["last_seq"]);
    const checksum = checksumOf("row", boardId, generation, seq, update);
    this.#run("INSERT INTO log (board, generation, seq, checksum, bytes) VALUES (?, ?, ?, ?, ?)", [
      boardId,
      generation,
      seq,
      checksum,
      update,
    ]);
    return null;
  }

  #startGeneration(boardId: string, replaced: number, next: NextGeneration): WriteOutcome {
    const sql =
      "UPDATE boards SET generation = generation + 1, retired = ? WHERE id = ? AND generation = ?";
    if (this.#run(sql, [retiredToBytes(next.retiredClients), boardId, replaced]) === 0)
      return this.#whyNot(boardId, replaced);
    this.#dropAll(boardId);
    return this.#append(boardId, replaced + 1, next.update);
  }

  #whyNot(boardId: string, generation: number): WriteOutcome {
    return refused(
      this.#isBoard(boardId)
        ? `Board ${boardId} is no longer of generation ${generation}.`
        : `Board ${boardId} is unknown.`,
    );
  }

  #isBoard(boardId: string): boolean {
    return this.#statement("SELECT 1 FROM boards WHERE id = ?").get(boardId) !== undefined;
  }

  /** Damaged bytes go too: what was set aside is as much of the board as the rest. */
  #dropAll(boardId: string): void {
    for (const table of ["log", "snapshots", "quarantine"])
      this.#run(`DELETE FROM ${table} WHERE board = ?`, [boardId]);
  }

  /** Stores a snapshot and returns it as the file now holds it. */
  #putSnapshot(boardId: string, generation: number, seq: number, bytes: Uint8Array): Uint8Array {
    const checksum = checksumOf("snapshot", boardId, generation, seq, bytes);
    const sql =
      "INSERT OR REPLACE INTO snapshots (board, generation, seq, checksum, bytes) VALUES (?, ?, ?, ?, ?)";
    this.#run(sql, [boardId, generation, seq, checksum, bytes]);
    const stored = this.#stored(
      "SELECT generation, seq, checksum, bytes FROM snapshots WHERE board = ? AND generation = ? AND seq = ?",
      [boardId, generation, seq],
    );
    return stored[0]?.bytes ?? new Uint8Array();
  }

  /** Keeps the newest snapshots. A row goes when the oldest kept one covers it, so any of them will do. */
  #dropCovered(boardId: string, generation: number): number {
    const seqs = this.#statement(
      "SELECT seq FROM snapshots WHERE board = ? AND generation = ? ORDER BY seq DESC LIMIT ?",
    )
      .all(boardId, generation, KEPT_SNAPSHOTS)
      .map((row) => Number(row["seq"]));
    const oldestKept = seqs[KEPT_SNAPSHOTS - 1];
    if (oldestKept === undefined) return 0;
    this.#run("DELETE FROM snapshots WHERE board = ? AND generation = ? AND seq < ?", [
      boardId,
      generation,
      oldestKept,
    ]);
    return this.#run("DELETE FROM log WHERE board = ? AND generation = ? AND seq <= ?", [
      boardId,
      generation,
      oldestKept,
    ]);
  }

  #history(boardId: string): StoredHistory | null {
    const board = this.#statement(
      "SELECT generation, last_seq, retired FROM boards WHERE id = ?",
    ).get(boardId);
    if (!board) return null;
    const generation = Number(board["generation"]);
    const retired = board["retired"];
    const { snapshot, damagedSnapshots } = this.#newestIntact(boardId, generation);
    const rows = this.#stored(
      "SELECT generation, seq, checksum, bytes FROM log WHERE board = ? AND generation = ? AND seq > ? ORDER BY seq",
      [boardId, generation, snapshot?.seq ?? 0],
    );
    const damagedRows = rows.filter((row) => !isIntact("row", boardId, row));
    this.#quarantine("snapshot", boardId, damagedSnapshots);
    this.#quarantine("row", boardId, damagedRows);
    return {
      generation,
      seq: Number(board["last_seq"]),
      retiredClients: retired instanceof Uint8Array ? bytesToRetired(retired) : [],
      snapshot,
      rows: rows.filter((row) => !damagedRows.includes(row)),
      quarantined: damagedSnapshots.length + damagedRows.length,
    };
  }

  /** Reads no further than it has to: each snapshot is a whole board. */
  #newestIntact(boardId: string, generation: number, upToSeq = Number.MAX_SAFE_INTEGER) {
    const sql =
      "SELECT generation, seq, checksum, bytes FROM snapshots WHERE board = ? AND generation = ? AND seq <= ? ORDER BY seq DESC";
    const damagedSnapshots: StoredBytes[] = [];
    for (const row of this.#statement(sql).iterate(boardId, generation, upToSeq)) {
      const stored = toStored(row);
      if (isIntact("snapshot", boardId, stored)) return { snapshot: stored, damagedSnapshots };
      damagedSnapshots.push(stored);
    }
    return { snapshot: null, damagedSnapshots };
  }

  #snapshotCount(boardId: string, generation: number): number {
    const sql = "SELECT count(*) AS count FROM snapshots WHERE board = ? AND generation = ?";
    return Number(this.#statement(sql).get(boardId, generation)?.["count"]);
  }

  /** Sets damaged bytes aside for somebody to look at; they are never applied and never deleted. */
  #quarantine(kind: "row" | "snapshot", boardId: string, damaged: readonly StoredBytes[]): void {
    if (damaged.length === 0 || !this.#setsAside) return;
    const table = kind === "row" ? "log" : "snapshots";
    this.#transact(() => {
      for (const { generation, seq } of damaged) {
        const place = [boardId, generation, seq];
        const where = "WHERE board = ? AND generation = ? AND seq = ?";
        this.#run(
          `INSERT INTO quarantine SELECT '${kind}', board, generation, seq, checksum, bytes FROM ${table} ${where}`,
          place,
        );
        this.#run(`DELETE FROM ${table} ${where}`, place);
      }
    });
  }

  #stored(sql: string, parameters: readonly (string | number)[]): StoredBytes[] {
    return this.#statement(sql)
      .all(...parameters)
      .map(toStored);
  }

  /** Returns how many rows changed. */
  #run(sql: string, parameters: readonly (string | number | Uint8Array)[]): number {
    return Number(this.#statement(sql).run(...parameters).changes);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #transact<T>(work: () => T): T {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      const value = work();
      this.#db.exec("COMMIT");
      return value;
    } catch (cause) {
      // A full disk makes SQLite roll back by itself.
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
      throw cause;
    }
  }
}

const refused = (reason: string): WriteOutcome => ({ type: "Refused", reason });

const toStored = (row: Record<string, SQLOutputValue>): StoredBytes => ({
  generation: Number(row["generation"]),
  seq: Number(row["seq"]),
  checksum: Number(row["checksum"]),
  bytes: row["bytes"] instanceof Uint8Array ? row["bytes"] : new Uint8Array(),
});

const toHistory = ({
  snapshot,
  rows,
  quarantined,
}: Pick<StoredHistory, "snapshot" | "rows" | "quarantined">): BoardHistory => ({
  snapshot: snapshot?.bytes ?? null,
  rows: rows.map(({ bytes }) => bytes),
  quarantined,
});

function isIntact(kind: "row" | "snapshot", boardId: string, stored: StoredBytes): boolean {
  const { generation, seq, checksum, bytes } = stored;
  return checksum === checksumOf(kind, boardId, generation, seq, bytes);
}
