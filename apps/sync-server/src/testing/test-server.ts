import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { defaultRoomLimits, type RoomLimits } from "#core/room-limits.ts";
import type { UpdateLog } from "#core/update-log.ts";
import { localFanout } from "#fanout/local.ts";
import { storageEngines } from "#storage/index.ts";
import { createBoard } from "#testing/made-boards.ts";
import {
  defaultAddressLimits,
  openSyncServer,
  type AddressLimits,
  type SyncServer,
} from "#transport/sync-server.ts";

/** Tabs that the maker of a board may open: most tests play everybody by the maker's key. */
const MANY_TABS = 1_000;

/** The real server inside the test's process, on a free port and a folder of its own. */
export interface TestServer extends AsyncDisposable {
  readonly server: SyncServer;
  readonly httpUrl: string;
  /** What a stock provider takes as its first argument. */
  readonly boardsUrl: string;
  createBoard(): Promise<string>;
}

export interface TestServerOptions {
  readonly lingerMs?: number;
  readonly restMs?: number;
  readonly storagePatienceMs?: number;
  readonly limits?: Partial<RoomLimits>;
  readonly addressLimits?: AddressLimits;
  /** Puts a faulty or slow disk in front of the real one. */
  readonly wrapLog?: (log: UpdateLog) => UpdateLog;
}

export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "cojourney-server-"));
  const disk = await storageEngines.file(pathToFileURL(`${folder}/`));
  const log = options.wrapLog?.(disk) ?? disk;
  const server = await openSyncServer({
    host: "127.0.0.1",
    port: 0,
    log,
    fanout: localFanout(log),
    records: disk.records,
    keptStates: disk.kept,
    linkKey: randomBytes(32),
    metrics: { host: "127.0.0.1", port: 0 },
    limits: { ...defaultRoomLimits, connectionsPerSession: MANY_TABS, ...options.limits },
    addressLimits: options.addressLimits ?? { ...defaultAddressLimits, boardsPerMinute: 1_000 },
    logger: pino({ level: "silent" }),
    ...(options.lingerMs === undefined ? {} : { lingerMs: options.lingerMs }),
    ...(options.restMs === undefined ? {} : { restMs: options.restMs }),
    ...(options.storagePatienceMs === undefined
      ? {}
      : { storagePatienceMs: options.storagePatienceMs }),
  });
  const httpUrl = `http://127.0.0.1:${server.port}`;
  return {
    server,
    httpUrl,
    boardsUrl: `ws://127.0.0.1:${server.port}/sync/boards`,
    createBoard: () => createBoard(httpUrl),
    async [Symbol.asyncDispose]() {
      await server.drain();
      await disk[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
