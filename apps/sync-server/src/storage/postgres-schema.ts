import type pg from "pg";

/** The stored format. It only ever grows: a change of a table is a new step at the end of `steps`. */
const steps: readonly string[] = [
  `CREATE TABLE boards (
     id text PRIMARY KEY,
     generation bigint NOT NULL,
     last_seq bigint NOT NULL,
     retired bytea NOT NULL DEFAULT '\\x00',
     records_version bigint NOT NULL DEFAULT 0
   );
   CREATE TABLE log (
     board text NOT NULL REFERENCES boards (id),
     generation bigint NOT NULL,
     seq bigint NOT NULL,
     checksum bigint NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (board, generation, seq)
   );
   CREATE TABLE snapshots (
     board text NOT NULL REFERENCES boards (id),
     generation bigint NOT NULL,
     seq bigint NOT NULL,
     checksum bigint NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (board, generation, seq)
   );
   CREATE TABLE quarantine (
     kind text NOT NULL,
     board text NOT NULL,
     generation bigint NOT NULL,
     seq bigint NOT NULL,
     checksum bigint NOT NULL,
     bytes bytea NOT NULL
   );
   CREATE TABLE records (
     board text NOT NULL,
     kind text NOT NULL,
     key text COLLATE "C" NOT NULL,
     value text NOT NULL,
     PRIMARY KEY (board, kind, key)
   );`,
  `CREATE TABLE kept_states (
     board text NOT NULL REFERENCES boards (id),
     id text NOT NULL,
     at_ms bigint NOT NULL,
     reason text NOT NULL,
     label text NOT NULL,
     cards integer NOT NULL,
     checksum bigint NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (board, id)
   );`,
];

/** Any number will do, as long as every node takes the same. */
const SCHEMA_LOCK = 4_031_993;

/** Brings the tables up to date, within a transaction. Nodes that start at once wait for each other. */
export async function preparePostgres(client: pg.ClientBase): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [SCHEMA_LOCK]);
  await client.query("CREATE TABLE IF NOT EXISTS format (version integer NOT NULL)");
  const { rows } = await client.query<{ version: number }>("SELECT version FROM format");
  const version = rows[0]?.version ?? 0;
  if (version > steps.length)
    throw new Error(
      `The database is of a newer Cojourney (format ${version}, this one knows ${steps.length}). Run that one.`,
    );
  for (const step of steps.slice(version)) await client.query(step);
  await client.query("DELETE FROM format");
  await client.query("INSERT INTO format (version) VALUES ($1)", [steps.length]);
}
