import { takeVerifiedSnapshot } from "#core/take-snapshot.ts";
import type { SqliteTables } from "#storage/sqlite-tables.ts";

/** What the log does in three steps over two threads, in one. */
export function compactTables(tables: SqliteTables, boardId: string): void {
  const read = tables.readToCompact(boardId);
  if (read.type !== "ToCompact") throw new Error(`There is nothing to snapshot: ${read.type}.`);
  const { history, generation, seq } = read;
  const taken = takeVerifiedSnapshot(history);
  if (taken.type !== "Taken") throw new Error(`No snapshot could be taken: ${taken.type}.`);
  tables.putSnapshot({ boardId, generation, seq, bytes: taken.bytes });
}
