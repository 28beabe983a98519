import type { Storage } from "#core/board-records.ts";
import { openPostgresLog } from "#storage/postgres-log.ts";
import { openSqliteLog } from "#storage/sqlite-log.ts";

/** Opens the storage at a URL whose scheme chose the engine. Rejects when it cannot be written. */
export type StorageEngine = (url: URL) => Promise<Storage>;

/** Storage engines by URL scheme. A new one is a file beside this and a line here. */
export const storageEngines = {
  /** One SQLite file in the folder of the URL. */
  file: openSqliteLog,
  /** A PostgreSQL database, which several servers may share. */
  postgresql: openPostgresLog,
} as const satisfies Readonly<Record<string, StorageEngine>>;
