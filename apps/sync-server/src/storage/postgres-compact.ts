import type pg from "pg";
import { KEPT_SNAPSHOTS, type CompactOutcome } from "#core/update-log.ts";
import { checksumOf } from "#storage/checksum.ts";
import { readHistory, toBoardHistory } from "#storage/postgres-read.ts";
import type { StoredBytes } from "#storage/postgres-rows.ts";
import type { TakeSnapshot } from "#storage/snapshot-thread.ts";

/** Within a transaction: one node at a time snapshots a board; for the others there is then nothing to do. */
export async function compactBoard(
  client: pg.ClientBase,
  boardId: string,
  take: TakeSnapshot,
): Promise<CompactOutcome> {
  const { rows } = await client.query<{ mine: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine",
    [boardId],
  );
  if (!rows[0]?.mine) return { type: "Compacted", droppedRows: 0 };
  const history = await readHistory(client, boardId);
  if (!history) return { type: "BoardUnknown" };
  const last = history.rows.at(-1);
  if (!last) return { type: "Compacted", droppedRows: 0 };

  const taken = await take(toBoardHistory(history));
  if (taken.type !== "Taken") return taken;
  const { rowCount } = await client.query(
    "SELECT 1 FROM boards WHERE id = $1 AND generation = $2 FOR SHARE",
    [boardId, last.generation],
  );
  if (rowCount === 0) return { type: "Compacted", droppedRows: 0 };
  await putSnapshot(client, boardId, last, taken.bytes);
  return { type: "Compacted", droppedRows: await dropCovered(client, boardId, last.generation) };
}

async function putSnapshot(
  client: pg.ClientBase,
  boardId: string,
  { generation, seq }: StoredBytes,
  bytes: Uint8Array,
): Promise<void> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    `INSERT INTO snapshots (board, generation, seq, checksum, bytes) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (board, generation, seq) DO UPDATE SET checksum = excluded.checksum, bytes = excluded.bytes
     RETURNING bytes`,
    [
      boardId,
      generation,
      seq,
      checksumOf("snapshot", boardId, generation, seq, bytes),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ],
  );
  if (!rows[0]?.bytes.equals(bytes))
    throw new Error("PostgreSQL stored other bytes of a snapshot than it was given.");
}

/** Keeps the newest snapshots. A row goes when the oldest kept one covers it, so any of them will do. */
async function dropCovered(
  client: pg.ClientBase,
  boardId: string,
  generation: number,
): Promise<number> {
  const { rows } = await client.query<{ seq: string }>(
    "SELECT seq FROM snapshots WHERE board = $1 AND generation = $2 ORDER BY seq DESC OFFSET $3 LIMIT 1",
    [boardId, generation, KEPT_SNAPSHOTS - 1],
  );
  const oldestKept = rows[0]?.seq;
  if (oldestKept === undefined) return 0;
  await client.query("DELETE FROM snapshots WHERE board = $1 AND generation = $2 AND seq < $3", [
    boardId,
    generation,
    oldestKept,
  ]);
  const dropped = await client.query(
    "DELETE FROM log WHERE board = $1 AND generation = $2 AND seq <= $3",
    [boardId, generation, oldestKept],
  );
  return dropped.rowCount ?? 0;
}
