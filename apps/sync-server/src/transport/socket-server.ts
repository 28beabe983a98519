import { EventEmitter, once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { closeCode, MAX_MESSAGE_BYTES } from "@cojourney/journey-model/protocol";
import type { Logger } from "pino";
import { WebSocketServer, type WebSocket } from "ws";
import type { Door } from "#access/door.ts";
import { presenceMessage } from "#core/encode-message.ts";
import type { Visitor } from "#core/visitor.ts";
import { addressOf, type TrustsPeer } from "#transport/client-address.ts";
import { Connection } from "#transport/connection.ts";
import { toFrame } from "#transport/frame.ts";
import type { Gate } from "#transport/gate.ts";
import { isFromNoPage, isFromOwnPages } from "#transport/origin.ts";
import type { Outbox } from "#transport/outbox.ts";
import { readFrames, type Opened } from "#transport/read-frames.ts";
import { BOARD_UNKNOWN, type Rooms } from "#transport/rooms.ts";

/** Parts of one message. Chromium makes up to 80 of 1 MiB when a page sends much at once; other browsers one. */
const MAX_PARTS = 512;
/** Pieces in which a part may come before it is whole: 1 MiB in pieces of 128 bytes, of which no line makes so small ones. */
const MAX_PIECES = 8_192;
/** A connection that is silent for two of these is dropped. */
const HEARTBEAT_MS = 15_000;

export interface SocketServer {
  readonly count: number;
  /** Bytes that readers have not taken, over all sockets. */
  readonly unsentBytes: number;
  /** Resolves when the last socket is gone. */
  empty(): Promise<void>;
  /** Drops the sockets that are left, at once. */
  close(): void;
}

export interface SocketServerOptions {
  readonly rooms: Rooms;
  readonly outbox: Outbox;
  readonly door: Door;
  readonly gate: Gate;
  readonly logger: Logger;
  readonly trustsPeer: TrustsPeer;
  /** WebSockets of one address at once. A workshop sits behind one address. */
  readonly connectionsPerAddress: number;
}

interface Welcome {
  readonly visitor: Visitor | null;
  readonly cookie: string | null;
}

/** Takes WebSockets at `/sync/boards/:id` on an HTTP server and lets them into their rooms. */
export function openSocketServer(server: Server, options: SocketServerOptions): SocketServer {
  const { rooms, logger, trustsPeer, outbox } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    maxFragments: MAX_PARTS,
    maxBufferedChunks: MAX_PIECES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const connections = new Map<Connection, WebSocket>();
  const places = new AddressPlaces(options.connectionsPerAddress);
  const emptied = new EventEmitter();
  /** To be set with the answer to the upgrade, so that a session lasts while its board is open. */
  const cookies = new WeakMap<IncomingMessage, string>();
  let count = 0;

  // Listeners that live as long as the socket are made elsewhere: made in here they would keep the request in memory.
  const onOpeningError = (err: Error) =>
    logger.debug({ err }, "A socket failed while it was opened");
  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", onOpeningError);
    const boardId = boardIdOf(request);
    if (boardId === null) return refuseUpgrade(stream, "404 Not Found");
    if (isForeign(request, trustsPeer)) return refuseUpgrade(stream, "403 Forbidden");
    const address = addressOf(request, trustsPeer);
    if (!places.take(address)) return refuseUpgrade(stream, "429 Too Many Requests");
    places.freeWith(stream, address);
    void welcome(request, boardId).then(
      ({ visitor, cookie }) => {
        if (cookie) cookies.set(request, cookie);
        sockets.handleUpgrade(request, stream, head, (socket) =>
          admit({ socket, stream }, boardId, visitor),
        );
      },
      (err: unknown) => {
        logger.error({ err }, "A session could not be read");
        refuseUpgrade(stream, "503 Service Unavailable");
      },
    );
  });
  sockets.on("headers", (headers, request) => {
    const cookie = cookies.get(request);
    if (cookie) headers.push(`Set-Cookie: ${cookie}`);
  });

  /** Who asks, and what keeps their session; no visitor for somebody who may not come in. */
  async function welcome(request: IncomingMessage, boardId: string): Promise<Welcome> {
    const admitted = await options.gate.admit(request, boardId);
    if (!admitted) return { visitor: null, cookie: null };
    return { visitor: await options.door.visitorOf(admitted.session), cookie: admitted.cookie };
  }

  /** Nothing asynchronous comes before the listeners: a bad frame bit would end the process. */
  function admit(opened: Opened, boardId: string, visitor: Visitor | null): void {
    const { socket, stream } = opened;
    socket.on("error", (err) => logger.debug({ err }, "A socket broke the WebSocket protocol"));
    if (!visitor) return socket.close(closeCode.boardUnknown, BOARD_UNKNOWN);
    const connection = new Connection({ id: String(++count), visitor, socket, stream, outbox });
    connections.set(connection, socket);
    socket.binaryType = "arraybuffer";
    socket.on("pong", () => connection.heard());
    socket.on("close", () => {
      connections.delete(connection);
      if (connections.size === 0) emptied.emit("empty");
    });

    const room = rooms.enter(boardId, connection);
    if (!room) return;
    socket.on("close", () => room.leave(connection));
    const receive = (message: Uint8Array) => {
      connection.heard();
      room.receive(connection, message);
    };
    readFrames(opened, receive);
    socket.on("message", (data, isBinary) => {
      if (isBinary && data instanceof ArrayBuffer) return receive(new Uint8Array(data));
      room.leave(connection);
      connection.close(closeCode.badFrame, "Messages are binary.");
    });
  }

  const nothing = toFrame(presenceMessage([]));
  const heartbeat = setInterval(() => {
    for (const connection of connections.keys()) connection.beat(nothing);
  }, HEARTBEAT_MS).unref();

  return {
    get count() {
      return connections.size;
    },
    get unsentBytes() {
      let bytes = 0;
      for (const connection of connections.keys()) bytes += connection.unsentBytes;
      return bytes;
    },
    async empty() {
      if (connections.size > 0) await once(emptied, "empty");
    },
    close() {
      clearInterval(heartbeat);
      for (const socket of connections.values()) socket.terminate();
    },
  };
}

/** A cookie counts only with our own Origin; a program without one needs a bearer token. */
const isForeign = (request: IncomingMessage, trusts: TrustsPeer): boolean =>
  !isFromNoPage(request) && !isFromOwnPages(request, trusts);

/** Counts the connections of each address. */
class AddressPlaces {
  readonly #limit: number;
  readonly #countsByAddress = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there was a place left. */
  take(address: string): boolean {
    const count = this.#countsByAddress.get(address) ?? 0;
    if (count >= this.#limit) return false;
    this.#countsByAddress.set(address, count + 1);
    return true;
  }

  /** Gives the place back when the socket is gone. */
  freeWith(stream: Duplex, address: string): void {
    stream.on("close", () => this.#free(address));
  }

  #free(address: string): void {
    const count = this.#countsByAddress.get(address) ?? 0;
    if (count <= 1) this.#countsByAddress.delete(address);
    else this.#countsByAddress.set(address, count - 1);
  }
}

/** Null for every other path. */
function boardIdOf(request: IncomingMessage): string | null {
  const path = request.url?.split("?")[0] ?? "";
  return /^\/sync\/boards\/([^/]+)$/.exec(path)?.[1] ?? null;
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
