import type { DatabaseSync } from "node:sqlite";
import { KeptState } from "@cojourney/journey-model/protocol";
import { checksumOfKept } from "#storage/checksum.ts";

/** The table of kept states of one SQLite file, as synchronous calls. Lives in the writer's thread. */
export class SqliteKept {
  readonly #db: DatabaseSync;

  /** Takes a database that `prepareDatabase` has seen. */
  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Only within a transaction. */
  put(boardId: string, state: KeptState, bytes: Uint8Array): void {
    const { id, atMs, reason, label, cards } = state;
    this.#db
      .prepare(
        `INSERT INTO kept_states (board, id, at_ms, reason, label, cards, checksum, bytes)
         SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM boards WHERE id = ?1`,
      )
      .run(boardId, id, atMs, reason, label, cards, checksumOfKept(boardId, id, bytes), bytes);
  }

  /** Only within a transaction. */
  remove(boardId: string, ids: readonly string[]): void {
    const statement = this.#db.prepare("DELETE FROM kept_states WHERE board = ? AND id = ?");
    for (const id of ids) statement.run(boardId, id);
  }

  list(boardId: string): KeptState[] {
    const rows = this.#db
      .prepare(
        `SELECT id, at_ms AS atMs, reason, label, cards, length(bytes) AS bytes
         FROM kept_states WHERE board = ? ORDER BY at_ms DESC, id DESC`,
      )
      .all(boardId);
    return rows.map((row) => KeptState.parse({ ...row }));
  }

  read(boardId: string, id: string): Uint8Array | null {
    const row = this.#db
      .prepare("SELECT checksum, bytes FROM kept_states WHERE board = ? AND id = ?")
      .get(boardId, id);
    const bytes = row?.["bytes"];
    if (!(bytes instanceof Uint8Array)) return null;
    return checksumOfKept(boardId, id, bytes) === row?.["checksum"] ? bytes : null;
  }
}
