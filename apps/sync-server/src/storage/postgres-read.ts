import type pg from "pg";
import type { BoardRecord, RecordKind, RecordPlace } from "#core/board-records.ts";
import type { LogHead, LogNews } from "#core/shared-log.ts";
import {
  KEPT_SNAPSHOTS,
  type BoardHistory,
  type LogPlace,
  type StoredBoard,
} from "#core/update-log.ts";
import {
  areAllOf,
  isIntact,
  rowsAfter,
  storedBytes,
  toBytes,
  type StoredBytes,
} from "#storage/postgres-rows.ts";
import { bytesToRetired } from "#storage/retired-clients.ts";

/** A board as stored, with the rows that it takes to write a snapshot or to set damage aside. */
export interface PostgresHistory extends Pick<StoredBoard, "generation" | "retiredClients"> {
  readonly seq: number;
  readonly snapshot: StoredBytes | null;
  readonly rows: readonly StoredBytes[];
  readonly damagedSnapshots: readonly StoredBytes[];
  readonly damagedRows: readonly StoredBytes[];
}

/** Only where all questions see one state: in a repeatable read, or with the compaction lock held. */
export async function readHistory(
  client: pg.ClientBase,
  boardId: string,
): Promise<PostgresHistory | null> {
  const { rows: boards } = await client.query<{
    generation: string;
    last_seq: string;
    retired: Buffer;
  }>("SELECT generation, last_seq, retired FROM boards WHERE id = $1", [boardId]);
  const [board] = boards;
  if (!board) return null;
  const generation = Number(board.generation);
  const snapshots = await storedBytes(
    client,
    "SELECT generation, seq, checksum, bytes FROM snapshots WHERE board = $1 AND generation = $2 ORDER BY seq DESC",
    [boardId, generation],
  );
  const snapshot = snapshots.find((it) => isIntact("snapshot", boardId, it)) ?? null;
  const rows = await rowsAfter(client, boardId, generation, snapshot?.seq ?? 0);
  const damagedRows = rows.filter((row) => !isIntact("row", boardId, row));
  return {
    generation,
    retiredClients: bytesToRetired(toBytes(board.retired)),
    seq: Number(board.last_seq),
    snapshot,
    rows: rows.filter((row) => !damagedRows.includes(row)),
    damagedSnapshots: snapshots.slice(0, snapshot ? snapshots.indexOf(snapshot) : undefined),
    damagedRows,
  };
}

/** As it was after a row; null when rows up to there are gone, and no snapshot that is that old is left. */
export async function readHistoryAt(
  client: pg.ClientBase,
  boardId: string,
  { generation, seq }: LogPlace,
): Promise<BoardHistory | null> {
  const snapshots = await storedBytes(
    client,
    "SELECT generation, seq, checksum, bytes FROM snapshots WHERE board = $1 AND generation = $2 ORDER BY seq DESC",
    [boardId, generation],
  );
  const snapshot =
    snapshots.find((it) => it.seq <= seq && isIntact("snapshot", boardId, it)) ?? null;
  // Rows go only when the oldest of all kept snapshots covers them.
  if (!snapshot && snapshots.length >= KEPT_SNAPSHOTS) return null;
  const after = await rowsAfter(client, boardId, generation, snapshot?.seq ?? 0);
  const rows = after.filter((row) => row.seq <= seq);
  const isEmpty = !snapshot && rows.length === 0;
  if (isEmpty || rows.some((row) => !isIntact("row", boardId, row))) return null;
  return {
    snapshot: snapshot?.bytes ?? null,
    rows: rows.map(({ bytes }) => bytes),
    quarantined: 0,
  };
}

export const toBoardHistory = (history: PostgresHistory): BoardHistory => ({
  snapshot: history.snapshot?.bytes ?? null,
  rows: history.rows.map(({ bytes }) => bytes),
  quarantined: history.damagedRows.length + history.damagedSnapshots.length,
});

/** Null when the place is too far back, or a row is damaged: then the whole board has to be read. */
export async function readNews(
  client: pg.ClientBase,
  boardId: string,
  { generation, seq }: LogPlace,
): Promise<LogNews | null> {
  const head = (await readHeads(client, [boardId])).get(boardId);
  if (!head) return { type: "BoardUnknown" };
  if (head.generation !== generation) return { type: "Replaced" };
  const rows = await rowsAfter(client, boardId, generation, seq);
  if (!areAllOf(boardId, rows, seq, head.seq)) return null;
  return { type: "Rows", updates: rows.map(({ bytes }) => bytes), seq: head.seq };
}

export async function readHeads(
  client: pg.ClientBase,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, LogHead>> {
  const { rows } = await client.query<{
    id: string;
    generation: string;
    last_seq: string;
    records_version: string;
  }>("SELECT id, generation, last_seq, records_version FROM boards WHERE id = ANY($1)", [boardIds]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        generation: Number(row.generation),
        seq: Number(row.last_seq),
        recordsVersion: Number(row.records_version),
      },
    ]),
  );
}

export async function readRecord(
  client: pg.ClientBase,
  { boardId, kind, key }: RecordPlace,
): Promise<string | null> {
  const { rows } = await client.query<Pick<BoardRecord, "value">>(
    "SELECT value FROM records WHERE board = $1 AND kind = $2 AND key = $3",
    [boardId, kind, key],
  );
  return rows[0]?.value ?? null;
}

/** Of the tables that grow with use, with their indexes. */
export async function readSizeBytes(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    "SELECT sum(pg_total_relation_size(name)) AS bytes FROM unnest('{boards,log,snapshots,kept_states}'::regclass[]) AS name",
  );
  return Number(rows[0]?.bytes);
}

export async function listRecords(
  client: pg.ClientBase,
  boardId: string,
  kind: RecordKind,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Pick<BoardRecord, "key" | "value">>(
    "SELECT key, value FROM records WHERE board = $1 AND kind = $2 ORDER BY key",
    [boardId, kind],
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export async function readBoardIds(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM boards ORDER BY id");
  return rows.map(({ id }) => id);
}
