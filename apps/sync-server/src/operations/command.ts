import type { Config } from "#config.ts";
import { readConfig } from "#config.ts";
import { askServer } from "#operations/ask-operator.ts";
import { boardsAtRest } from "#operations/boards-at-rest.ts";
import { carryOut, type Operation, type OperationOutcome } from "#operations/operations.ts";
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

/** Has the server carry it out, or does so itself where none runs. Throws when it was refused. */
export async function operate(config: Config, operation: Operation): Promise<string> {
  const outcome = (await askServer(config.dataDir, operation)) ?? (await atRest(config, operation));
  if (!outcome.isDone) throw new CommandRefused(outcome.message);
  return outcome.message;
}

async function atRest(config: Config, operation: Operation): Promise<OperationOutcome> {
  await using log = config.databaseUrl
    ? await storageEngines.postgresql(config.databaseUrl)
    : await storageEngines.file(config.logUrl);
  return await carryOut(operation, log, boardsAtRest(log));
}
