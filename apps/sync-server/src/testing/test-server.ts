import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BoardSummary, type CreateBoard } from "@cojourney/journey-model/protocol";
import { pino } from "pino";
import { defaultRoomLimits, type RoomLimits } from "#core/room-limits.ts";
import type { UpdateLog } from "#core/update-log.ts";
import { localFanout } from "#fanout/local.ts";
import { storageEngines } from "#storage/index.ts";
import {
  defaultAddressLimits,
  openSyncServer,
  type AddressLimits,
  type SyncServer,
} from "#transport/sync-server.ts";

const EMPTY_BOARD: CreateBoard = {
  from: "framework",
  title: "Grinder",
  framework: "funnel",
  language: "en",
};

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
  readonly isOpen?: boolean;
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
    linkKey: randomBytes(32),
    metrics: { host: "127.0.0.1", port: 0 },
    isOpen: options.isOpen ?? true,
    ...(options.limits && { limits: { ...defaultRoomLimits, ...options.limits } }),
    addressLimits: options.addressLimits ?? { ...defaultAddressLimits, boardsPerMinute: 1_000 },
    logger: pino({ level: "silent" }),
    ...(options.lingerMs === undefined ? {} : { lingerMs: options.lingerMs }),
    ...(options.restMs === undefined ? {} : { restMs: options.restMs }),
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

/** Makes an empty board over HTTP and returns its id. */
export async function createBoard(httpUrl: string): Promise<string> {
  const response = await fetch(`${httpUrl}/sync/boards`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(EMPTY_BOARD),
  });
  return BoardSummary.parse(await response.json()).id;
}
