import { readLinkKey } from "#access/link-key.ts";
import { Door } from "#access/door.ts";
import { LinkSecrets } from "#access/link-secrets.ts";
import { readConfig } from "#config.ts";
import { storageEngines } from "#storage/index.ts";

/**
 * Prints the links of a board, for an operator whose facilitator has lost them: `pnpm links <board id>
 * [address of the site]`. The server must be stopped where its database is a file.
 */
const [boardId, site = "http://localhost:3000"] = process.argv.slice(2);
const config = readConfig();
if (!boardId) fail("Say which board: pnpm links <board id> [https://address.of.the.site]");
else if (!config.ok) fail(`These settings are wrong:\n${config.error.problems}`);
else
  try {
    await using storage = await storageEngines.file(config.value.logUrl);
    if ((await storage.read(boardId)) === null) fail(`There is no board ${boardId} here.`);
    else {
      const key = config.value.linkKey ?? (await readLinkKey(config.value.dataDir));
      const door = new Door(storage.records, new LinkSecrets(key));
      for (const { role, secret } of await door.links(boardId))
        console.log(`${role}: ${secret ? `${site}/board/${boardId}#${secret}` : "switched off"}`);
    }
  } catch (cause) {
    fail(cause instanceof Error ? cause.message : String(cause));
  }

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
