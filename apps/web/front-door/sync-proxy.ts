import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createProxyServer } from "httpxy";

/** Passes requests and WebSocket upgrades on to the sync server. */
export interface SyncProxy {
  readonly request: (request: IncomingMessage, response: ServerResponse) => void;
  readonly upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void;
}

const awayBody = JSON.stringify({
  error: "SyncServerAway",
  message: "The sync server is not answering. It is restarted by itself; try again in a moment.",
});

/** True for what the sync server answers. A reverse proxy in front of us may send these paths straight to it. */
export function isSyncPath(url: string | undefined): boolean {
  return /^\/sync(?:[/?]|$)/.test(url ?? "");
}

/**
 * Opens a proxy to `target`, which need not be up: while it is away, requests are answered 503 and upgrades refused.
 *
 * Every socket error ends here: a person's lost network must never end the process that serves the others.
 */
export function openSyncProxy(target: URL): SyncProxy {
  // No keep-alive to the server: after its restart a pooled connection would fail the first request of somebody.
  const proxy = createProxyServer({ target, ws: true, agent: false });
  proxy.on("error", (_error, _request, answer) => {
    if (!answer) return;
    if (answer instanceof ServerResponse) answerAway(answer);
    else refuseUpgrade(answer);
  });
  return {
    request: (request, response) => {
      proxy.web(request, response).catch(() => answerAway(response));
    },
    upgrade: (request, socket, head) => {
      proxy.ws(request, socket, {}, head).catch(() => refuseUpgrade(socket));
    },
  };
}

function answerAway(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { "content-type": "application/json", "retry-after": "1" });
  response.end(awayBody);
}

/** Refuses a socket. One that was already upgraded is cut: nobody there reads HTTP any more. */
function refuseUpgrade(socket: Socket): void {
  if (socket.bytesWritten === 0 && socket.writable)
    socket.end(
      "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    );
  else socket.destroy();
}
