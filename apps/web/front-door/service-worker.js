/*
 * Keeps the pages of one build on the device, so that a board opens without a network. The front door
 * serves this file as /sw.js with `BUILD` and `ASSETS` above it: other bytes for every build, which is
 * how a browser sees that there is a new one.
 *
 * A build has a cache of its own, with all that its pages need: never a page of one build with scripts
 * of another. A new worker waits until no page of the old build is open.
 */
/* global BUILD, ASSETS */
const PREFIX = "cojourney-pages-";
const CACHE = PREFIX + BUILD;
/** Longest that a page waits for a network that does not answer before it comes from this device, in ms. */
const PATIENCE_MS = 6_000;
/** Pages kept; the ones not opened for longest go first. */
const MAX_PAGES = 24;
const BUILD_HEADER = "x-cojourney-build";
const assets = new Set(ASSETS);
/** Fonts and programs of exports: large, and most people never ask for them. */
const LATE_ASSETS = "/export/";

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "keep-page") event.waitUntil(keepPage(event.data.path));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (assets.has(url.pathname)) event.respondWith(assetFirst(request, url));
  else if (url.pathname.startsWith(LATE_ASSETS)) event.respondWith(keptOnceAsked(request, url));
  else if (request.mode === "navigate" && isPage(url.pathname))
    event.respondWith(networkFirst(request, url.pathname));
});

async function install() {
  const cache = await caches.open(CACHE);
  // One by one: a page that is being used has better things to do with its network.
  for (const asset of ASSETS) await cache.add(asset);
  const pages = await pagesOfOlderBuilds();
  for (const page of new Set(["/", ...pages])) await keepPage(page);
}

async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

function isPage(pathname) {
  return pathname === "/" || /^\/board\/[\w-]{1,64}\/?$/.test(pathname);
}

async function pagesOfOlderBuilds() {
  const pages = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const requests = await (await caches.open(name)).keys();
    pages.push(...requests.map(({ url }) => new URL(url).pathname).filter(isPage));
  }
  return pages;
}

/** Asks for a page anew and keeps it. Without a network, what is kept stays. */
async function keepPage(path) {
  if (typeof path !== "string" || !isPage(path)) return;
  try {
    const answer = await fetch(path, { headers: { accept: "text/html" }, redirect: "error" });
    await keep(path, answer);
  } catch {
    // No network: this was only for later.
  }
}

/** Whole answers, headers and all: the nonce in the policy is the one in the scripts. */
async function keep(path, answer) {
  const cache = await caches.open(CACHE);
  if (answer.status === 404) await cache.delete(path, { ignoreVary: true });
  if (!answer.ok || answer.headers.get(BUILD_HEADER) !== BUILD) return;
  await cache.delete(path, { ignoreVary: true });
  await cache.put(path, answer.clone());
  const pages = (await cache.keys()).filter(({ url }) => isPage(new URL(url).pathname));
  for (const oldest of pages.slice(0, -MAX_PAGES)) await cache.delete(oldest, { ignoreVary: true });
}

async function assetFirst(request, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url.pathname, { ignoreVary: true });
  const answer = kept ?? (await fetch(request));
  return request.destination === "worker" ? withoutAddress(answer) : answer;
}

/**
 * A worker of our pages is told what to run in the fragment of its address, and a kept answer brings its own
 * address, without any. An answer that has none takes that of the request.
 */
function withoutAddress({ body, status, statusText, headers }) {
  return new Response(body, { status, statusText, headers });
}

/** From the first time on it is there without a network. */
async function keptOnceAsked(request, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url.pathname, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(url.pathname, fresh.clone()).catch(() => undefined);
  return fresh;
}

async function networkFirst(request, path) {
  const cache = await caches.open(CACHE);
  const find = () => cache.match(path, { ignoreVary: true });
  const answer = fetch(request).then(async (fresh) => {
    // A proxy whose server is away answers too, and not with the page.
    if (fresh.status >= 500) return (await find()) ?? fresh;
    await keep(path, fresh.clone()).catch(() => undefined);
    return fresh;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(find);
  try {
    return (await Promise.race([answer, late])) ?? (await answer);
  } catch (cause) {
    const kept = await find();
    if (kept) return kept;
    throw cause;
  }
}
