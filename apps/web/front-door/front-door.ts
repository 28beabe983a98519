import { createServer, type RequestListener, type Server } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setForwarded, type TrustsPeer } from "./forwarded.ts";
import { BUILD_HEADER, type OfflinePages } from "./service-worker.ts";
import { isSyncPath, type SyncProxy } from "./sync-proxy.ts";

/** Longest a client may take to send its request headers, in ms. */
const HEADERS_TIMEOUT_MS = 10_000;

/** What the front door leads to. */
export interface Rooms {
  readonly sync: SyncProxy;
  readonly pages: RequestListener;
  /** Hears the upgrades that are not for the sync server: Next's hot reload, so only while developing. */
  readonly pageUpgrades: Server | undefined;
  readonly trustsPeer: TrustsPeer;
  /** Keeps pages on the visitor's device; not while developing, when every page is another. */
  readonly offlinePages?: OfflinePages | undefined;
}

/** An HTTP server that closes for good. */
export interface FrontDoor {
  readonly server: Server;
  /** Ends every connection, WebSockets too (`server.close()` would wait for them for ever). */
  readonly close: () => Promise<void>;
}

/**
 * Makes one origin out of two programs: `/sync` and below go to the sync server, everything else to Next.
 *
 * Next's rewrites could do it, but their target is fixed when the app is built: see docs/decisions/0002-front-door.md.
 */
export function openFrontDoor({
  sync,
  pages,
  pageUpgrades,
  trustsPeer,
  offlinePages,
}: Rooms): FrontDoor {
  const upgraded = new Set<Duplex>();
  const server = createServer((request, response) => {
    setForwarded(request, trustsPeer);
    if (isSyncPath(request.url)) {
      sync.request(request, response);
      return;
    }
    if (offlinePages && request.url === "/sw.js") {
      offlinePages.worker(request, response);
      return;
    }
    // Browsers ask for it unbidden while a page takes the place of another.
    if (request.url === "/favicon.ico") request.url = "/icon.svg";
    if (offlinePages) response.setHeader(BUILD_HEADER, offlinePages.build);
    pages(request, response);
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.on("upgrade", (request, socket, head) => {
    // Before anything else: an error without a listener ends the process.
    socket.on("error", () => socket.destroy());
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    setForwarded(request, trustsPeer);
    if (isSyncPath(request.url) && socket instanceof Socket) sync.upgrade(request, socket, head);
    else if (!pageUpgrades?.emit("upgrade", request, socket, head)) socket.destroy();
  });
  return {
    server,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of upgraded) socket.destroy();
      server.closeAllConnections();
      await closed;
    },
  };
}
