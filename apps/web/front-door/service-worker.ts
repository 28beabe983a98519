import { readdir, readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import path from "node:path";

/** Says of a page which build it is of, so that a device never keeps it with the scripts of another. */
export const BUILD_HEADER = "x-cojourney-build";

/** What keeps the pages of this build on a visitor's device. */
export interface OfflinePages {
  readonly build: string;
  /** Answers `/sw.js`. */
  readonly worker: RequestListener;
}

/**
 * Reads what the build made: its id, and every file that its pages may ask for, of all views, since a
 * person who saw only the canvas may want the map when the network is gone.
 */
export async function readOfflinePages(appDir: string): Promise<OfflinePages> {
  const [build, script, built, canvas] = await Promise.all([
    readFile(path.join(appDir, ".next/BUILD_ID"), "utf8"),
    readFile(path.join(import.meta.dirname, "service-worker.js"), "utf8"),
    filesUnder(path.join(appDir, ".next/static"), "/_next/static"),
    filesUnder(path.join(appDir, "public/tldraw"), "/tldraw"),
  ]);
  const assets = [...built, ...canvas.filter(isForTheCanvas)].filter(
    (asset) => !asset.endsWith(".map"),
  );
  const body = [
    `const BUILD = ${JSON.stringify(build.trim())};`,
    `const ASSETS = ${JSON.stringify(assets)};`,
    script,
  ].join("\n");
  return {
    build: build.trim(),
    worker: (_request, response) => {
      response.writeHead(200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": "default-src 'none'; connect-src 'self'",
        "x-content-type-options": "nosniff",
      });
      response.end(body);
    },
  };
}

/** Of tldraw's files, those that our canvas asks for: its signs, its letters, and its words in our languages. */
function isForTheCanvas(asset: string): boolean {
  return /^\/tldraw\/(fonts\/|icons\/icon\/0_merged\.svg|translations\/(en|nl|languages)\.)/.test(
    asset,
  );
}

async function filesUnder(folder: string, url: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.posix.join(url, path.relative(folder, path.join(entry.parentPath, entry.name))),
    )
    .toSorted();
}
