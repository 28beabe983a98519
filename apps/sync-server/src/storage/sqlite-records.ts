import type { DatabaseSync } from "node:sqlite";
import type { BoardRecord, RecordChange, RecordKind, RecordPlace } from "#core/board-records.ts";

/** The table of board records of one SQLite file, as synchronous calls. Lives in the writer's thread. */
export class SqliteRecords {
  readonly #db: DatabaseSync;

  /** Takes a database that `prepareDatabase` has seen. */
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Only within a transaction: all of them or none. */
  put(records: readonly BoardRecord[]): void {
    const statement = this.#db.prepare(
      `INSERT OR REPLACE INTO records (board, kind, key, value)
       SELECT id, ?2, ?3, ?4 FROM boards WHERE id = ?1`,
    );
    for (const { boardId, kind, key, value } of records) statement.run(boardId, kind, key, value);
  }

  /** Only within a transaction: all of them or none. */
  remove(places: readonly RecordPlace[]): void {
    const statement = this.#db.prepare(
      "DELETE FROM records WHERE board = ? AND kind = ? AND key = ?",
    );
    for (const { boardId, kind, key } of places) statement.run(boardId, kind, key);
  }

  /** Only within a transaction. Whether all was as expected; if not, nothing has changed. */
  change({ boardId, expects, put, remove }: RecordChange): boolean {
    const isExpected = expects.every(
      ({ kind, key, value }) => this.get({ boardId, kind, key }) === value,
    );
    if (!isExpected) return false;
    this.put(put.map((record) => ({ ...record, boardId })));
    this.remove(remove.map((place) => ({ ...place, boardId })));
    return true;
  }

  get({ boardId, kind, key }: RecordPlace): string | null {
    const row = this.#db
      .prepare("SELECT value FROM records WHERE board = ? AND kind = ? AND key = ?")
      .get(boardId, kind, key);
    return row ? String(row["value"]) : null;
  }

  list(boardId: string, kind: RecordKind): ReadonlyMap<string, string> {
    const rows = this.#db
      .prepare("SELECT key, value FROM records WHERE board = ? AND kind = ? ORDER BY key")
      .all(boardId, kind);
    return new Map(rows.map((row) => [String(row["key"]), String(row["value"])]));
  }
}
