/**
 * Hocuspocus as it comes from npm, with SQLite behind it.
 *
 * Its own extension-sqlite needs better-sqlite3, which is compiled on installing wherever no binary fits the
 * Node at hand. So this is that extension's base class with its table and its statements, over node:sqlite.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";

const db = new DatabaseSync(join(process.env["DATA_DIR"] ?? "", "hocuspocus.sqlite"));
db.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
);
const select = 'SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC';
const upsert =
  'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data';

const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [
    new Database({
      fetch: ({ documentName }) => {
        const data = db.prepare(select).get({ name: documentName })?.["data"];
        return Promise.resolve(data instanceof Uint8Array ? data : null);
      },
      store: ({ documentName, state }) => {
        db.prepare(upsert).run({ name: documentName, data: state });
        return Promise.resolve();
      },
    }),
  ],
});
await server.listen();
process.send?.({ type: "ready", port: server.address.port });
