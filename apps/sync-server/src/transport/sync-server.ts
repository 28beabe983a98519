import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { Door } from "#access/door.ts";
import { LinkSecrets } from "#access/link-secrets.ts";
import type { BoardRecords } from "#core/board-records.ts";
import { defaultRoomLimits, type RoomLimits } from "#core/room-limits.ts";
import type { KeptStateStore } from "#core/kept-state-store.ts";
import type { Fanout } from "#core/fanout.ts";
import type { UpdateLog } from "#core/update-log.ts";
import { KeptStates } from "#kept/kept-states.ts";
import { trustedPeers, type TrustsPeer } from "#transport/client-address.ts";
import { Gate } from "#transport/gate.ts";
import { openHttpServer } from "#transport/http-server.ts";
import { Measures } from "#transport/measures.ts";
import { openMetricsServer } from "#transport/metrics-server.ts";
import { Outbox } from "#transport/outbox.ts";
import { Pace } from "#transport/pace.ts";
import { Rooms } from "#transport/rooms.ts";
import { openSocketServer } from "#transport/socket-server.ts";

export interface SyncServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: UpdateLog;
  /** How this server shares its boards with others. */
  readonly fanout: Fanout;
  readonly records: BoardRecords;
  /** Where states of boards are kept that facilitators may want back. */
  readonly keptStates: KeptStateStore;
  /** What the secrets of all links are derived from. */
  readonly linkKey: Uint8Array;
  readonly logger: Logger;
  /** How long a board stays in memory after the last person left. */
  readonly lingerMs?: number;
  /** How long a board that nobody changes or asks for keeps its document in memory while people are on it. */
  readonly restMs?: number;
  /** How long storage may take with an edit before people are told that it is not stored. */
  readonly storagePatienceMs?: number;
  readonly limits?: RoomLimits;
  readonly addressLimits?: AddressLimits;
  readonly trustsPeer?: TrustsPeer;
  /** Where the metrics are to be had; nowhere when not given. Port 0 for any free one. */
  readonly metrics?: { readonly host: string; readonly port: number } | null;
}

/** Bounds on what comes from one address. A whole workshop may sit behind one. */
export interface AddressLimits {
  readonly boardsPerMinute: number;
  readonly joinsPerMinute: number;
  /** WebSockets at once. */
  readonly connections: number;
}

export const defaultAddressLimits: AddressLimits = {
  boardsPerMinute: 60,
  joinsPerMinute: 600,
  connections: 500,
};

export interface SyncServer {
  readonly port: number;
  readonly rooms: Rooms;
  readonly door: Door;
  /** Null when there are no metrics. */
  readonly metricsPort: number | null;
  /** Takes nothing more in, stores what came in, closes every socket with 1012. The log stays open. */
  drain(): Promise<void>;
}

const LINGER_MS = 15_000;
const REST_MS = 15_000;
const STORAGE_PATIENCE_MS = 5_000;
/** How long a client gets to answer our goodbye; a browser takes one round trip. */
const GOODBYE_MS = 1_000;

/** Listens; rejects when the port is taken. */
export async function openSyncServer(options: SyncServerOptions): Promise<SyncServer> {
  const {
    host,
    port,
    log,
    fanout,
    logger,
    lingerMs = LINGER_MS,
    restMs = REST_MS,
    storagePatienceMs = STORAGE_PATIENCE_MS,
  } = options;
  const trustsPeer = options.trustsPeer ?? trustedPeers("loopback");
  const limits = options.limits ?? defaultRoomLimits;
  const { boardsPerMinute, joinsPerMinute, connections } =
    options.addressLimits ?? defaultAddressLimits;
  const door = new Door(options.records, new LinkSecrets(options.linkKey));
  const gate = new Gate(door, trustsPeer);
  const measures = new Measures();
  const outbox = new Outbox();
  const kept = new KeptStates({ log, store: options.keptStates });
  const rooms = new Rooms({
    log,
    fanout,
    door,
    records: options.records,
    kept,
    limits,
    measures,
    logger,
    lingerMs,
    restMs,
    storagePatienceMs,
    pace: new Pace(outbox),
  });
  const common = { log, rooms, door, kept, gate, logger, trustsPeer };
  const app = await openHttpServer({ ...common, boardsPerMinute, joinsPerMinute });
  const sockets = openSocketServer(app.server, {
    ...common,
    outbox,
    connectionsPerAddress: connections,
  });
  measures.watch({ rooms, sockets, log });
  const metrics = options.metrics
    ? await openMetricsServer({ ...options.metrics, measures, logger })
    : null;
  await app.listen({ host, port });
  const [address] = app.addresses();
  if (typeof address !== "object" || address === null)
    throw new Error(`Nothing listens on ${host}, though the system said so.`);

  return {
    port: address.port,
    rooms,
    door,
    metricsPort: metrics?.port ?? null,
    async drain() {
      await rooms.drain();
      // Until now readyz was there to say that this server stops.
      app.server.close();
      await Promise.race([sockets.empty(), sleep(GOODBYE_MS, undefined, { ref: false })]);
      sockets.close();
      await app.close();
      await metrics?.[Symbol.asyncDispose]();
    },
  };
}
