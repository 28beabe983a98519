import { EventEmitter, once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { closeCode, MAX_MESSAGE_BYTES } from "@cojourney/journey-model/protocol";
import type { Logger } from "pino";
import { WebSocketServer, type WebSocket } from "ws";
import { presenceMessage } from "#core/encode-message.ts";
import { Connection } from "#transport/connection.ts";
import { isFromOwnPages } from "#transport/origin.ts";
import type { Rooms } from "#transport/rooms.ts";

/** A connection that is silent for two of these is dropped. */
const HEARTBEAT_MS = 15_000;

export interface SocketServer {
  /** Resolves when the last socket is gone. */
  empty(): Promise<void>;
  /** Drops the sockets that are left, at once. */
  close(): void;
}

/** Takes WebSockets at `/sync/boards/:id` on an HTTP server and lets them into their rooms. */
export function openSocketServer(server: Server, rooms: Rooms, logger: Logger): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const connections = new Map<Connection, WebSocket>();
  const emptied = new EventEmitter();
  let count = 0;

  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", (err) => logger.debug({ err }, "A socket failed while it was opened"));
    const boardId = boardIdOf(request);
    if (boardId === null) return refuseUpgrade(stream, "404 Not Found");
    if (!isFromOwnPages(request)) return refuseUpgrade(stream, "403 Forbidden");
    sockets.handleUpgrade(request, stream, head, (socket) => admit(socket, boardId));
  });

  /** Nothing asynchronous comes before the listeners: a bad frame bit would end the process. */
  function admit(socket: WebSocket, boardId: string): void {
    const connection = new Connection(String(++count), ownerOf(), socket);
    connections.set(connection, socket);
    socket.binaryType = "arraybuffer";
    socket.on("error", (err) => logger.debug({ err }, "A socket broke the WebSocket protocol"));
    socket.on("pong", () => connection.heard());
    socket.on("close", () => {
      connections.delete(connection);
      if (connections.size === 0) emptied.emit("empty");
    });

    const room = rooms.enter(boardId, connection);
    if (!room) return;
    socket.on("close", () => room.leave(connection));
    socket.on("message", (data, isBinary) => {
      connection.heard();
      if (isBinary && data instanceof ArrayBuffer)
        return room.receive(connection, new Uint8Array(data));
      room.leave(connection);
      connection.close(closeCode.badFrame, "Messages are binary.");
    });
  }

  const nothing = presenceMessage([]);
  const heartbeat = setInterval(() => {
    for (const connection of connections.keys()) connection.beat(nothing);
  }, HEARTBEAT_MS).unref();

  return {
    async empty() {
      if (connections.size > 0) await once(emptied, "empty");
    },
    close() {
      clearInterval(heartbeat);
      for (const socket of connections.values()) socket.terminate();
    },
  };
}

/**
 * Who is behind a socket. Null until there are sessions: a tab that reconnects, or reloads and uploads what
 * its former self wrote offline, shows nothing yet by which it could be told from somebody else.
 */
function ownerOf(): string | null {
  return null;
}

/** Null for every other path. */
function boardIdOf(request: IncomingMessage): string | null {
  const path = request.url?.split("?")[0] ?? "";
  return /^\/sync\/boards\/([^/]+)$/.exec(path)?.[1] ?? null;
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
