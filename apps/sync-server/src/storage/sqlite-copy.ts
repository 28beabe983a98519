import { DatabaseSync } from "node:sqlite";
import { replay } from "#core/replay.ts";
import type { BoardRecord, RecordKind } from "#core/board-records.ts";
import type { StoredBoard } from "#core/update-log.ts";
import { SqliteTables } from "#storage/sqlite-tables.ts";

/** What stands in a copy of the database. */
export interface CopyReport {
  readonly boards: number;
  readonly bytes: number;
  /** Boards of which rows or snapshots fail their checksum or do not decode; the rest of them is there. */
  readonly damagedBoards: readonly string[];
}

/** A board out of a copy, with what is known about it. */
export interface CopiedBoard {
  readonly history: StoredBoard;
  readonly records: readonly BoardRecord[];
}

/** What makes a board what it was for its people. Sessions end by themselves, and so they stay away. */
const keptKinds = [
  "link",
  "person",
  "locks",
  "workshop",
  "ballot",
  "draft",
] as const satisfies readonly RecordKind[];

/** A copy of the database that nobody else uses. Throws when the file is none. */
export class SqliteCopy implements Disposable {
  readonly #db: DatabaseSync;
  readonly #tables: SqliteTables;

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    try {
      const { integrity_check: verdict } = { ...this.#db.prepare("PRAGMA integrity_check").get() };
      if (verdict !== "ok") throw new Error(`SQLite finds it damaged: ${String(verdict)}.`);
      if (Number(this.#db.prepare("PRAGMA user_version").get()?.["user_version"]) === 0)
        throw new Error("It is no database of Cojourney.");
    } catch (cause) {
      this.#db.close();
      throw cause;
    }
    this.#tables = new SqliteTables(this.#db, { setsAside: false });
  }

  /** Reads and decodes every board. Leaves the file as it was. */
  verify(): CopyReport {
    const boardIds = this.#tables.boardIds();
    const damagedBoards = boardIds.filter((boardId) => !this.#isSound(boardId));
    return { boards: boardIds.length, bytes: this.#tables.sizeBytes(), damagedBoards };
  }

  /** Null when the copy has no such board. */
  board(boardId: string): CopiedBoard | null {
    const history = this.#tables.read(boardId);
    if (!history) return null;
    const records = keptKinds.flatMap((kind) =>
      [...this.#tables.records.list(boardId, kind)].map(([key, value]) => ({
        boardId,
        kind,
        key,
        value,
      })),
    );
    return { history, records };
  }

  /** For a copy that is to serve again: what was used when it was made counts as used today. */
  forgetUse(): void {
    this.#db.exec("DELETE FROM records WHERE kind = 'use'");
  }

  /** Makes it a single file, with nothing beside it. */
  seal(): void {
    this.#db.exec("PRAGMA journal_mode = DELETE");
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  #isSound(boardId: string): boolean {
    const history = this.#tables.read(boardId);
    if (!history) return false;
    return history.quarantined === 0 && replay(history).skipped === 0;
  }
}
