import type pg from "pg";
import { checksumOf } from "#storage/checksum.ts";

/** A row of the log, or a snapshot, as it is stored. */
export interface StoredBytes {
  readonly generation: number;
  readonly seq: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** Runs a question for `generation, seq, checksum, bytes`. */
export async function storedBytes(
  client: pg.ClientBase,
  sql: string,
  parameters: readonly unknown[],
): Promise<StoredBytes[]> {
  const { rows } = await client.query<{
    generation: string;
    seq: string;
    checksum: string;
    bytes: Buffer;
  }>(sql, [...parameters]);
  return rows.map(({ generation, seq, checksum, bytes }) => ({
    generation: Number(generation),
    seq: Number(seq),
    checksum: Number(checksum),
    bytes: toBytes(bytes),
  }));
}

/** Rows of the log after a seq, in order. */
export const rowsAfter = (
  client: pg.ClientBase,
  boardId: string,
  generation: number,
  seq: number,
): Promise<StoredBytes[]> =>
  storedBytes(
    client,
    "SELECT generation, seq, checksum, bytes FROM log WHERE board = $1 AND generation = $2 AND seq > $3 ORDER BY seq",
    [boardId, generation, seq],
  );

export function isIntact(kind: "row" | "snapshot", boardId: string, stored: StoredBytes): boolean {
  const { generation, seq, checksum, bytes } = stored;
  return checksum === checksumOf(kind, boardId, generation, seq, bytes);
}

/** Whether these rows are, undamaged, all that came after a seq, up to and with another. */
export function areAllOf(
  boardId: string,
  rows: readonly StoredBytes[],
  afterSeq: number,
  upToSeq: number,
): boolean {
  return (
    rows.length === upToSeq - afterSeq &&
    rows.every((row, at) => row.seq === afterSeq + 1 + at && isIntact("row", boardId, row))
  );
}

/** Buffers are a matter of the driver; everybody else here has plain bytes. */
export const toBytes = (buffer: Buffer): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
