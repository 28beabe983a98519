import { KeptState } from "@cojourney/journey-model/protocol";
import type pg from "pg";
import { checksumOfKept } from "#storage/checksum.ts";
import { toBytes } from "#storage/postgres-rows.ts";

/** Within a transaction that has locked the board. Twice is as once: a commit whose answer got lost is tried again. */
export async function putKept(
  client: pg.ClientBase,
  boardId: string,
  { id, atMs, reason, label, cards }: KeptState,
  bytes: Uint8Array,
): Promise<void> {
  await client.query(
    `INSERT INTO kept_states (board, id, at_ms, reason, label, cards, checksum, bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      boardId,
      id,
      atMs,
      reason,
      label,
      cards,
      checksumOfKept(boardId, id, bytes),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ],
  );
}

export async function dropKept(
  client: pg.ClientBase,
  boardId: string,
  ids: readonly string[],
): Promise<void> {
  await client.query("DELETE FROM kept_states WHERE board = $1 AND id = ANY($2)", [boardId, ids]);
}

export async function listKept(client: pg.ClientBase, boardId: string): Promise<KeptState[]> {
  const { rows } = await client.query(
    `SELECT id, at_ms::float8 AS "atMs", reason, label, cards, length(bytes) AS bytes
     FROM kept_states WHERE board = $1 ORDER BY at_ms DESC, id DESC`,
    [boardId],
  );
  return rows.map((row) => KeptState.parse(row));
}

export async function readKept(
  client: pg.ClientBase,
  boardId: string,
  id: string,
): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ checksum: string; bytes: Buffer }>(
    "SELECT checksum, bytes FROM kept_states WHERE board = $1 AND id = $2",
    [boardId, id],
  );
  const [row] = rows;
  if (!row) return null;
  const bytes = toBytes(row.bytes);
  return checksumOfKept(boardId, id, bytes) === Number(row.checksum) ? bytes : null;
}
