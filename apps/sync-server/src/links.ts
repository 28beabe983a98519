import { Door } from "#access/door.ts";
import { readLinkKey } from "#access/link-key.ts";
import { LinkSecrets } from "#access/link-secrets.ts";
import { CommandRefused, operate, runCommand, type LinksAtRest } from "#operations/command.ts";

const USAGE = "Say which board: pnpm links BOARD [https://address.of.the.site]";

const linksAtRest: LinksAtRest =
  ({ linkKey, dataDir }, log) =>
  async (boardId) => {
    const key = linkKey ?? (await readLinkKey(dataDir));
    return new Door(log.records, new LinkSecrets(key)).links(boardId);
  };

/**
 * `pnpm links BOARD [SITE]`: prints the links of a board, for a facilitator who has lost them, while the
 * server runs or not.
 */
await runCommand((config) => {
  const [boardId, site = "http://localhost:3000", ...more] = process.argv.slice(2);
  if (!boardId || more.length > 0) throw new CommandRefused(USAGE);
  return operate(config, { type: "links", boardId, site }, linksAtRest);
});
