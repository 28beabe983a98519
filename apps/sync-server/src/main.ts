import { pino, type Logger } from "pino";
import { readLinkKey } from "#access/link-key.ts";
import { readConfig, type Config } from "#config.ts";
import type { Storage } from "#core/board-records.ts";
import type { Fanout } from "#core/fanout.ts";
import { silentBus } from "#fanout/bus.ts";
import { localFanout } from "#fanout/local.ts";
import { openRedisBus } from "#fanout/redis-bus.ts";
import { sharedFanout } from "#fanout/shared.ts";
import { carryOut } from "#operations/operations.ts";
import { openOperatorSocket } from "#operations/operator-socket.ts";
import { Retention } from "#operations/retention.ts";
import { storageEngines } from "#storage/index.ts";
import { openSyncServer } from "#transport/sync-server.ts";

/** The disk gets this long to store what came in before a stopping server gives up on it. */
const DRAIN_TIMEOUT_MS = 10_000;

/** EX_IOERR of sysexits.h, for a supervisor that starts us again. */
const EXIT_IO_ERROR = 74;
const DISK_BROKEN =
  "The disk failed to keep what it was given (fsync). Nothing more is acknowledged. Check the disk, then start again: all that was acknowledged before is read from it.";

const config = readConfig();
try {
  if (config.ok) await run(config.value);
  else giveUp(`The sync server cannot start with these settings:\n${config.error.problems}`);
} catch (cause) {
  giveUp(isPortTaken(cause) ? `${cause.message}. Set SYNC_PORT to another port.` : cause);
}
// A parent's channel would keep a stopped server alive.
process.exit();

async function run(settings: Config): Promise<void> {
  const { host, logLevel } = settings;
  const logger = pino({ level: logLevel });
  await using stack = new AsyncDisposableStack();
  const { log, fanout } = await openBoards(settings, logger, stack);
  void log.broken.then((cause) => {
    logger.fatal({ err: cause }, DISK_BROKEN);
    process.exit(EXIT_IO_ERROR);
  });
  const server = await openSyncServer({
    ...settings,
    log,
    fanout,
    records: log.records,
    keptStates: log.kept,
    linkKey: settings.linkKey ?? (await readLinkKey(settings.dataDir)),
    logger,
  });
  stack.use(
    await openOperatorSocket({
      dataDir: settings.dataDir,
      carryOut: (operation) =>
        carryOut(operation, {
          log,
          boards: server.rooms,
          links: (boardId) => server.door.links(boardId),
        }),
      logger,
    }),
  );
  if (settings.retentionDays !== null)
    stack.use(new Retention({ log, boards: server.rooms, days: settings.retentionDays, logger }));
  const stop = toldToStop();
  logger.info({ host, port: server.port, data: settings.dataDir }, "listening");
  process.send?.({ type: "ready", port: server.port });

  logger.info({ reason: await stop }, "stopping");
  setTimeout(() => {
    logger.error("What came in could not be stored in time; its senders keep it");
    process.exit(1);
  }, DRAIN_TIMEOUT_MS).unref();
  await server.drain();
}

/** Where boards are kept, and how they are shared: the stack closes both, the sharing first. */
async function openBoards(
  { logUrl, databaseUrl, redisUrl }: Config,
  logger: Logger,
  stack: AsyncDisposableStack,
): Promise<{ log: Storage; fanout: Fanout }> {
  if (!databaseUrl) {
    const log = stack.use(await storageEngines.file(logUrl));
    return { log, fanout: stack.use(localFanout(log)) };
  }
  const log = stack.use(
    await storageEngines.postgresql(databaseUrl, (cause) =>
      logger.warn({ err: cause }, "PostgreSQL is away: edits wait"),
    ),
  );
  const bus = redisUrl ? await openRedisBus(redisUrl, logger) : silentBus;
  return { log, fanout: stack.use(sharedFanout(log, bus, logger)) };
}

/** Resolves with the reason: a signal, or the parent that started us is gone. */
function toldToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, resolve);
    if (process.connected) process.on("disconnect", () => resolve("disconnect"));
  });
}

function giveUp(why: unknown): void {
  console.error(why instanceof Error ? why.message : why);
  process.exitCode = 1;
}

function isPortTaken(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
}
