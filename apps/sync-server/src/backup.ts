import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CommandRefused, operate, runCommand } from "#operations/command.ts";
import { SqliteCopy } from "#storage/sqlite-copy.ts";

/**
 * `pnpm backup FILE`: copies all boards into one file, while the server runs, and reads every board of the
 * copy before it calls it a backup.
 */
const IN_POSTGRES = "The boards are in PostgreSQL: back them up with pg_dump (docs/operations.md).";
const USAGE = "Say where to: pnpm backup FILE. A file that is there is not overwritten.";

await runCommand(async (config) => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) throw new CommandRefused(USAGE);
  if (config.databaseUrl) throw new CommandRefused(IN_POSTGRES);
  const path = resolve(file);
  if (existsSync(path)) throw new CommandRefused(`${path} is there already. ${USAGE}`);
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  await operate(config, { type: "copy", path: partial });
  const { boards, bytes, damagedBoards } = verify(partial);
  await rename(partial, path);
  await sync(path);
  await sync(dirname(path));
  if (damagedBoards.length > 0)
    console.error(
      `Parts of these boards are damaged, in the database too: ${damagedBoards.join(" ")}`,
    );
  return `${path}: ${boards} boards, ${bytes} bytes, every one read. The key of the links (${config.dataDir}/link-key or LINK_KEY) is not in it: keep that elsewhere, once.`;
});

function verify(path: string) {
  using copy = new SqliteCopy(path);
  const report = copy.verify();
  copy.seal();
  return report;
}

async function sync(path: string): Promise<void> {
  await using file = await open(path, "r");
  await file.sync();
}
