import { once } from "node:events";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type Server,
} from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { trustedPeers } from "./forwarded.ts";
import { openFrontDoor, type FrontDoor } from "./front-door.ts";
import type { OfflinePages } from "./service-worker.ts";
import { isSyncPath, openSyncProxy } from "./sync-proxy.ts";

/** Stands for the sync server: answers with the headers it got, and echoes on upgraded sockets. */
let syncServer: Server;
let door: FrontDoor;
let port: number;

const portOf = (server: Server): number => {
  const address = server.address();
  return address && typeof address === "object" ? address.port : 0;
};

async function openDoor(trusted: string, offlinePages?: OfflinePages): Promise<void> {
  door = openFrontDoor({
    sync: openSyncProxy(new URL(`http://127.0.0.1:${portOf(syncServer)}`)),
    pages: (request, response) => response.end(`page ${request.url}`),
    pageUpgrades: undefined,
    trustsPeer: trustedPeers(trusted),
    offlinePages,
  });
  door.server.listen(0, "127.0.0.1");
  await once(door.server, "listening");
  port = portOf(door.server);
}

beforeEach(async () => {
  syncServer = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  syncServer.on("upgrade", (request, socket) => {
    socket.on("error", () => socket.destroy());
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    socket.write(JSON.stringify(request.headers));
    socket.pipe(socket);
  });
  syncServer.listen(0, "127.0.0.1");
  await once(syncServer, "listening");
  await openDoor("loopback");
});
afterEach(async () => {
  await door.close();
  syncServer.closeAllConnections();
  syncServer.close();
});

/** A request with exactly these headers; `fetch` would not let us choose Host. */
async function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const request = httpRequest({ port, host: "127.0.0.1", path: url, headers }).end();
  const [response] = await once(request, "response");
  return { status: response.statusCode, body: await text(response) };
}

async function headersThatArrive(headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const { body } = await get("/sync/boards", headers);
  const arrived: IncomingHttpHeaders = JSON.parse(body);
  return arrived;
}

/** Opens a socket, asks for an upgrade, and resolves with all that comes until `until` was seen or it closes. */
async function upgrade(url: string, until: string) {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.on("error", () => {});
  socket.write(
    `GET ${url} HTTP/1.1\r\nHost: map.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  let received = "";
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    received += String(chunk);
    if (received.includes(until)) break;
  }
  return { socket, received };
}

test.each([
  ["/sync", true],
  ["/sync/boards", true],
  ["/sync?x", true],
  ["/synchronous", false],
  ["/board/sync/x", false],
  [undefined, false],
])("knows whether %s is for the sync server", (url, is) => {
  expect(isSyncPath(url)).toBe(is);
});

test("leads /sync to the sync server and the rest to the pages", async () => {
  expect(await get("/board/1")).toEqual({ status: 200, body: "page /board/1" });
  expect(await get("/favicon.ico")).toEqual({ status: 200, body: "page /icon.svg" });
  expect(await headersThatArrive({ host: "map.example" })).toMatchObject({
    host: "map.example",
    "x-forwarded-host": "map.example",
    "x-forwarded-proto": "http",
    "x-forwarded-for": "127.0.0.1",
  });
});

test("hands out what keeps pages on a device, and says of every page which build it is of", async () => {
  await door.close();
  await openDoor("loopback", {
    build: "build-7",
    worker: (_request, response) => response.end("the worker"),
  });
  expect(await get("/sw.js")).toEqual({ status: 200, body: "the worker" });
  const page = await fetch(`http://127.0.0.1:${port}/board/1`);
  expect(page.headers.get("x-cojourney-build")).toBe("build-7");
  expect(await page.text()).toBe("page /board/1");
});

test("keeps what a trusted proxy says about the public name", async () => {
  const headers = {
    "x-forwarded-host": "map.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
  };
  expect(await headersThatArrive(headers)).toMatchObject({
    ...headers,
    "x-forwarded-for": "203.0.113.9, 127.0.0.1",
  });
});

test("replaces what a stranger says about the public name", async () => {
  await door.close();
  await openDoor("203.0.113.1");
  const arrived = await headersThatArrive({
    host: "map.example",
    forwarded: "host=evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
  });
  expect(arrived).toMatchObject({
    "x-forwarded-host": "map.example",
    "x-forwarded-proto": "http",
    "x-forwarded-for": "127.0.0.1",
  });
  expect(arrived["forwarded"]).toBeUndefined();
});

test("refuses to start with a TRUST_PROXY that it does not understand", () => {
  expect(() => trustedPeers("everybody")).toThrow("invalid IP address: everybody");
});

test("passes a WebSocket through, with the public name", async () => {
  const { socket, received } = await upgrade("/sync/board", "x-forwarded-proto");
  expect(received).toContain("101 Switching Protocols");
  expect(received).toContain('"x-forwarded-host":"map.example"');
  socket.write("over and back");
  const [echo] = await once(socket, "data");
  expect(String(echo)).toBe("over and back");
  socket.destroy();
});

test("refuses an upgrade that is for nobody", async () => {
  const { received } = await upgrade("/board/1", "nothing");
  expect(received).toBe("");
});

test("goes on serving when sockets break on either side", async () => {
  const { socket } = await upgrade("/sync/board", "x-forwarded-proto");
  socket.resetAndDestroy();
  const other = await upgrade("/sync/board", "x-forwarded-proto");
  syncServer.closeAllConnections();
  other.socket.destroy();
  expect(await get("/")).toEqual({ status: 200, body: "page /" });
});

test("answers 503 while the sync server is away, and finds it again", async () => {
  const syncPort = portOf(syncServer);
  syncServer.close();
  await once(syncServer, "close");
  const away = await get("/sync/boards");
  expect(away.status).toBe(503);
  expect(JSON.parse(away.body)).toMatchObject({ error: "SyncServerAway" });
  expect((await upgrade("/sync/board", "\r\n\r\n")).received).toMatch(/^HTTP\/1.1 503 /);

  syncServer.listen(syncPort, "127.0.0.1");
  await once(syncServer, "listening");
  expect((await get("/sync/boards")).status).toBe(200);
});
