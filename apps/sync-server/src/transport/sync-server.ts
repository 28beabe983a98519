import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { UpdateLog } from "#core/update-log.ts";
import { openHttpServer } from "#transport/http-server.ts";
import { Rooms } from "#transport/rooms.ts";
import { openSocketServer } from "#transport/socket-server.ts";

export interface SyncServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: UpdateLog;
  readonly logger: Logger;
  /** How long a board stays in memory after the last person left. */
  readonly lingerMs?: number;
}

export interface SyncServer {
  readonly port: number;
  readonly rooms: Rooms;
  /** Takes nothing more in, stores what came in, closes every socket with 1012. The log stays open. */
  drain(): Promise<void>;
}

const LINGER_MS = 15_000;
/** How long a client gets to answer our goodbye; a browser takes one round trip. */
const GOODBYE_MS = 1_000;

/** Listens; rejects when the port is taken. */
export async function openSyncServer(options: SyncServerOptions): Promise<SyncServer> {
  const { host, port, log, logger, lingerMs = LINGER_MS } = options;
  const rooms = new Rooms({ log, logger, lingerMs });
  const app = openHttpServer(log, rooms, logger);
  const sockets = openSocketServer(app.server, rooms, logger);
  await app.listen({ host, port });
  const [address] = app.addresses();
  if (typeof address !== "object" || address === null)
    throw new Error(`Nothing listens on ${host}, though the system said so.`);

  return {
    port: address.port,
    rooms,
    async drain() {
      app.server.close();
      await rooms.drain();
      await Promise.race([sockets.empty(), sleep(GOODBYE_MS, undefined, { ref: false })]);
      sockets.close();
      await app.close();
    },
  };
}
