import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { trustedPeers } from "./forwarded.ts";
import { openFrontDoor } from "./front-door.ts";
import { readOfflinePages } from "./service-worker.ts";
import { openSyncProxy } from "./sync-proxy.ts";

/*
 * The web process: serves the built app (or, with --dev, the app as it is being written) and leads /sync to the sync
 * server. Started by tools/start.mjs or tools/dev.mjs; it ends with them, by SIGTERM or when their IPC channel closes.
 */
const { PORT, HOST, SYNC_ORIGIN, TRUST_PROXY } = process.env;
const port = Number(PORT || 3000);
const dev = process.argv.includes("--dev");

// Next adds an upgrade listener to the server it is given, and that one would answer /sync too; so it gets its own.
const pageUpgrades = createServer();
const dir = path.resolve(import.meta.dirname, "..");
const app = next({
  dev,
  dir,
  port,
  httpServer: pageUpgrades,
});
await app.prepare();
const pages = app.getRequestHandler();

const door = openFrontDoor({
  sync: openSyncProxy(new URL(SYNC_ORIGIN || "http://127.0.0.1:3001")),
  pages: (request, response) => {
    pages(request, response).catch((error: unknown) => {
      console.error("A page failed outside Next:", error);
      response.destroy();
    });
  },
  // The built app has no sockets of its own, and Next would leave a stranger's upgrade hanging for ever.
  pageUpgrades: dev ? pageUpgrades : undefined,
  trustsPeer: trustedPeers(TRUST_PROXY || "loopback"),
  offlinePages: dev ? undefined : await readOfflinePages(dir),
});

async function stop(): Promise<never> {
  await door.close();
  await app.close();
  process.exit(0);
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", stop);

door.server.once("error", (error) => {
  console.error(`The web server cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
// Without HOST: all interfaces, so that others on the network can join.
door.server.listen({ port, ...(HOST ? { host: HOST } : {}) }, () => {
  const address = door.server.address();
  if (address && typeof address === "object") process.send?.({ type: "ready", port: address.port });
});
