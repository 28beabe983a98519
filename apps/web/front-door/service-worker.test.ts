import { readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";

const ORIGIN = "https://map.example";
const script = await readFile(path.join(import.meta.dirname, "service-worker.js"), "utf8");

/** What is kept on the device: by cache, by path. */
let kept: Map<string, Map<string, Response>>;
/** The build that the server runs now; null without a network. */
let serving: string | null;

beforeEach(() => {
  kept = new Map();
  serving = "one";
});

/** A server that answers every path with its build, as text and in the header that pages have. */
async function answer(to: string | { readonly url: string }): Promise<Response> {
  if (serving === null) throw new TypeError("Failed to fetch");
  const { pathname } = new URL(typeof to === "string" ? to : to.url, ORIGIN);
  return new Response(`${pathname} of ${serving}`, { headers: { "x-cojourney-build": serving } });
}

function openCache(name: string) {
  const rows = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, rows);
  return {
    add: async (key: string) => void rows.set(key, await answer(key)),
    put: async (key: string, response: Response) => void rows.set(key, response),
    match: async (key: string) => rows.get(key)?.clone(),
    delete: async (key: string) => rows.delete(key),
    keys: async () => [...rows.keys()].map((key) => ({ url: `${ORIGIN}${key}` })),
  };
}

/** A browser's service worker, made of the file with a build's name and files above it. */
function openWorker(build: string) {
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: new URL(ORIGIN),
    clients: { claim: async () => undefined },
    addEventListener: (type: string, listener: (event: object) => void) =>
      void listeners.set(type, listener),
  };
  const caches = {
    open: async (name: string) => openCache(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  };
  const assets = [`/_next/static/${build}.js`, "/_next/static/same.css"];
  runInNewContext(
    `const BUILD = ${JSON.stringify(build)}; const ASSETS = ${JSON.stringify(assets)};\n${script}`,
    { self, caches, fetch: answer, URL, Set, Promise, setTimeout: () => 0 },
  );
  async function fire(type: string, event: object = {}): Promise<void> {
    const waits: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...event, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
    await Promise.all(waits);
  }
  return {
    install: () => fire("install"),
    activate: () => fire("activate"),
    keepPage: (page: string) => fire("message", { data: { type: "keep-page", path: page } }),
    /** What a page gets; null when the worker leaves it to the browser. */
    async gets(pathname: string, mode = "navigate"): Promise<string | null> {
      let given: Promise<Response> | null = null;
      listeners.get("fetch")?.({
        request: { url: `${ORIGIN}${pathname}`, method: "GET", mode },
        respondWith: (response: Promise<Response>) => (given = response),
      });
      return given && (await (await Promise.resolve<Response>(given)).text());
    },
  };
}

test("a new build gets a cache of its own, takes over the pages, and drops the old one when its turn comes", async () => {
  const old = openWorker("one");
  await old.install();
  await old.activate();
  await old.keepPage("/board/b1");

  serving = "two";
  const fresh = openWorker("two");
  await fresh.install();
  // The old one still rules: without a network its pages come with its own files, all of one build.
  serving = null;
  expect(await old.gets("/board/b1")).toBe("/board/b1 of one");
  expect(await old.gets("/_next/static/one.js", "cors")).toBe("/_next/static/one.js of one");

  await fresh.activate();
  expect([...kept.keys()]).toEqual(["cojourney-pages-two"]);
  expect(await fresh.gets("/board/b1")).toBe("/board/b1 of two");
  expect(await fresh.gets("/")).toBe("/ of two");
  // The same name in both builds, and still the new bytes.
  expect(await fresh.gets("/_next/static/same.css", "cors")).toBe("/_next/static/same.css of two");
});

test("a page of another build is shown and never kept", async () => {
  const old = openWorker("one");
  await old.install();
  await old.keepPage("/board/b1");
  serving = "two";
  expect(await old.gets("/board/b1")).toBe("/board/b1 of two");
  // Its scripts are not this worker's, so it leaves them to the network.
  expect(await old.gets("/_next/static/two.js", "cors")).toBeNull();
  serving = null;
  expect(await old.gets("/board/b1")).toBe("/board/b1 of one");
});

test("a worker of a build that the server does not run yet keeps none of its pages", async () => {
  serving = "one";
  const early = openWorker("two");
  await early.install();
  serving = null;
  await expect(early.gets("/")).rejects.toThrow("Failed to fetch");
});
