import type { DatabaseSync } from "node:sqlite";

/** In the header of the file: a board was erased, and the file has not been written anew since. */
const HAS_REMAINS = 1;
const HAS_NONE = 0;

/**
 * Notes, within the transaction that erases a board, that remains of it may stand in the file.
 *
 * SQLite overwrites what is deleted (secure_delete), but not what stood in a page before its rows were moved
 * to other pages: in one of twelve files of some hundred rows each the id of the board was found, or a row.
 */
export function markRemains(db: DatabaseSync): void {
  db.exec(`PRAGMA application_id = ${HAS_REMAINS}`);
}

/** Writes the file anew, without remains. Not within a transaction. */
export function writeAnew(db: DatabaseSync): void {
  db.exec("VACUUM");
  db.exec(`PRAGMA application_id = ${HAS_NONE}`);
}

export const hasRemains = (db: DatabaseSync): boolean =>
  db.prepare("PRAGMA application_id").get()?.["application_id"] === HAS_REMAINS;
