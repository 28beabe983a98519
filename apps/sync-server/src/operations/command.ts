import type { Config } from "#config.ts";
import type { Storage } from "#core/board-records.ts";
import { readConfig } from "#config.ts";
import { askServer } from "#operations/ask-operator.ts";
import { boardsAtRest } from "#operations/boards-at-rest.ts";
import {
  carryOut,
  type Hands,
  type Operation,
  type OperationOutcome,
} from "#operations/operations.ts";
import { storageEngines } from "#storage/index.ts";

/** Ends a command without it having done anything. */
export class CommandRefused extends Error {}

/** Runs a command of an operator: what it returns is printed, and what it throws ends it with 1. */
export async function runCommand(run: (config: Config) => Promise<string>): Promise<void> {
  try {
    const config = readConfig();
    if (!config.ok) throw new CommandRefused(`These settings are wrong:\n${config.error.problems}`);
    console.log(await run(config.value));
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}

/** How a command finds the links of boards itself. */
export type LinksAtRest = (config: Config, log: Storage) => Hands["links"];

const noLinks: LinksAtRest = () => () => Promise.resolve([]);

/**
 * Has the server carry it out, or does so itself where none runs. Throws when it was refused.
 *
 * Only a command that is about links has to say how they are found.
 */
export async function operate(
  config: Config,
  operation: Operation,
  links: LinksAtRest = noLinks,
): Promise<string> {
  const asked = await askServer(config.dataDir, operation);
  const outcome = asked ?? (await atRest(config, operation, links));
  if (!outcome.isDone) throw new CommandRefused(outcome.message);
  return outcome.message;
}

async function atRest(
  config: Config,
  operation: Operation,
  links: LinksAtRest,
): Promise<OperationOutcome> {
  await using log = config.databaseUrl
    ? await storageEngines.postgresql(config.databaseUrl)
    : await storageEngines.file(config.logUrl);
  const hands = { log, boards: boardsAtRest(log), links: links(config, log) };
  return await carryOut(operation, hands);
}
