import type { DatabaseSync } from "node:sqlite";
import { hasRemains, writeAnew } from "#storage/sqlite-remains.ts";

/** The stored format. It only ever grows: a change of a table is a new step at the end of `steps`. */
const steps: readonly string[] = [
  `CREATE TABLE boards (
     id TEXT PRIMARY KEY,
     generation INTEGER NOT NULL,
     last_seq INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE log (
     board TEXT NOT NULL REFERENCES boards (id),
     generation INTEGER NOT NULL,
     seq INTEGER NOT NULL,
     checksum INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, generation, seq)
   ) STRICT;
   CREATE TABLE snapshots (
     board TEXT NOT NULL REFERENCES boards (id),
     generation INTEGER NOT NULL,
     seq INTEGER NOT NULL,
     checksum INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, generation, seq)
   ) STRICT;
   CREATE TABLE quarantine (
     kind TEXT NOT NULL,
     board TEXT NOT NULL,
     generation INTEGER NOT NULL,
     seq INTEGER NOT NULL,
     checksum INTEGER NOT NULL,
     bytes BLOB NOT NULL
   ) STRICT;`,
  `CREATE TABLE records (
     board TEXT NOT NULL,
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (board, kind, key)
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE boards ADD COLUMN retired BLOB NOT NULL DEFAULT x'00';`,
  `CREATE TABLE kept_states (
     board TEXT NOT NULL REFERENCES boards (id),
     id TEXT NOT NULL,
     at_ms INTEGER NOT NULL,
     reason TEXT NOT NULL,
     label TEXT NOT NULL,
     cards INTEGER NOT NULL,
     checksum INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, id)
   ) STRICT;`,
];

/**
 * Makes a database file durable and exclusive, and brings its tables up to date.
 *
 * The lock is taken here and held: two servers on one file would each keep their own picture of a board
 * in memory and drift apart. A second one throws "database is locked" at once.
 */
export function prepareDatabase(db: DatabaseSync): void {
  db.exec("PRAGMA locking_mode = EXCLUSIVE");
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = FULL");
  db.exec("PRAGMA foreign_keys = ON");
  // What is erased is overwritten: nobody finds it in a stolen file.
  db.exec("PRAGMA secure_delete = ON");
  db.exec("BEGIN IMMEDIATE");
  const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > steps.length)
    throw new Error(
      `The database is of a newer Cojourney (format ${version}, this one knows ${steps.length}). Run that one.`,
    );
  for (const step of steps.slice(version)) db.exec(step);
  db.exec(`PRAGMA user_version = ${steps.length}`);
  db.exec("COMMIT");
  // Of boards that were erased right before a crash, or while the file was too large to do it at once.
  if (hasRemains(db)) writeAnew(db);
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
