import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { readFile, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import type { BareBoard } from "./bare-board.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Builds the page with bare tldraw for production and serves it on a free port. */
export async function serveBare(board: BareBoard): Promise<AsyncDisposable & { origin: string }> {
  const outDir = await mkdtemp(path.join(tmpdir(), "cojourney-bare-"));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 10_000 },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const publicDir = path.resolve(import.meta.dirname, "../../public");
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname;
    const read =
      name === "/shapes.json"
        ? Promise.resolve(JSON.stringify(board))
        : readFile(
            path.join(
              name.startsWith("/tldraw/") ? publicDir : outDir,
              name === "/" ? "/index.html" : name,
            ),
          );
    read.then(
      (body) => {
        response.setHeader("content-type", types[path.extname(name || ".html")] ?? "text/html");
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
