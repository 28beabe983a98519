import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Config } from "#config.ts";
import { copyBoard } from "#core/copy-board.ts";
import { replay } from "#core/replay.ts";
import { CommandRefused, operate, runCommand } from "#operations/command.ts";
import { storageEngines } from "#storage/index.ts";
import { SqliteCopy } from "#storage/sqlite-copy.ts";
import { sqliteFileIn } from "#storage/sqlite-log.ts";

/**
 * `pnpm restore FILE`: puts a backup into an empty data folder, the server stopped. `--overwrite` moves what is
 * there aside. `--board ID` restores one board, while the server runs.
 */
const USAGE = "Say from where: pnpm restore FILE [--board ID | --overwrite].";

await runCommand(async (config) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { board: { type: "string" }, overwrite: { type: "boolean" } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new CommandRefused(USAGE);
  const path = resolve(file);
  if (!existsSync(path)) throw new CommandRefused(`There is no file ${path}.`);
  if (values.board !== undefined) return restoreBoard(config, path, values.board);
  return restoreAll(config, path, values.overwrite ?? false);
});

/** The board is read here, so that a large backup holds up nobody. */
function restoreBoard(config: Config, path: string, boardId: string): Promise<string> {
  using copy = new SqliteCopy(path);
  const copied = copy.board(boardId);
  if (!copied) throw new CommandRefused(`There is no board ${boardId} in ${path}.`);
  const { history, records } = copied;
  const { doc, skipped } = replay(history);
  if (history.quarantined + skipped > 0)
    console.error("A part of the board is damaged in the backup, and missing.");
  const update = Buffer.from(copyBoard(doc)).toString("base64");
  return operate(config, { type: "restoreBoard", boardId, update, records });
}

async function restoreAll(config: Config, from: string, mayOverwrite: boolean): Promise<string> {
  if (config.databaseUrl)
    throw new CommandRefused(
      "The boards are in PostgreSQL: restore them with pg_restore (docs/operations.md).",
    );
  const database = fileURLToPath(sqliteFileIn(config.logUrl));
  if (existsSync(database)) await moveAside(config, database, mayOverwrite);
  await mkdir(config.dataDir, { recursive: true });
  const partial = `${database}.restoring`;
  await copyFile(from, partial);
  const { boards, damagedBoards } = verify(partial);
  await using written = await open(partial, "r");
  await written.sync();
  await rename(partial, database);
  await using folder = await open(config.dataDir, "r");
  await folder.sync();
  if (damagedBoards.length > 0)
    console.error(`Parts of these boards are damaged in the backup: ${damagedBoards.join(" ")}`);
  return `${database}: ${boards} boards, every one read. Links and sessions are as they were at the backup: renew again what was renewed since, and put the link key in place if this folder is a new one.`;
}

/** Whatever is there stays beside it, for somebody who restored the wrong thing. */
async function moveAside(config: Config, database: string, mayOverwrite: boolean): Promise<void> {
  if (!mayOverwrite)
    throw new CommandRefused(
      `${database} is there already. --overwrite moves it aside, --board ID restores one board only.`,
    );
  await expectNoServer(config);
  const aside = `${database}.${new Date().toISOString().replace(/[:.]/g, "-")}`;
  for (const part of ["", "-wal", "-shm"])
    if (existsSync(`${database}${part}`)) await rename(`${database}${part}`, `${aside}${part}`);
}

/** The database may be damaged, which is why it is replaced; only one that is in use may not be. */
async function expectNoServer(config: Config): Promise<void> {
  try {
    await (await storageEngines.file(config.logUrl))[Symbol.asyncDispose]();
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes("locked"))
      throw new CommandRefused(
        "A server uses this database: stop it first, or restore one board with --board.",
      );
  }
}

function verify(path: string) {
  using copy = new SqliteCopy(path);
  copy.forgetUse();
  return copy.verify();
}
