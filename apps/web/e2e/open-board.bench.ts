import { chromium, type BrowserContext, type Page } from "playwright-core";
import { storeBuiltBoard } from "./testing/built-board.ts";
import { median, printTable } from "./testing/figures.ts";
import { linkTo } from "./testing/links.ts";
import { RunningApp } from "./testing/running-app.ts";

/*
 * How long a board takes from following its link, and what its page loads. Started by tools/bench.mjs.
 * Cold is a browser that was never here; warm has the code in its cache and the board on its device.
 */
const SIZES = [100, 500, 2_000];
const RUNS = 5;
const PATIENCE_MS = 120_000;

/** Milliseconds since the link was followed. */
interface Opening {
  readonly firstCard: number;
  /** Every card is there, the server said that it has everything, and the browser is idle again. */
  readonly usable: number;
}

interface Scripts {
  readonly files: number;
  readonly wireBytes: number;
  readonly decodedBytes: number;
  readonly encodings: string;
}

await using app = await RunningApp.start();
await using browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

const rows: Record<string, string | number>[] = [];
for (const cards of SIZES) {
  const url = `${await storeBuiltBoard(app, { cards })}?view=canvas`;
  const cold: Opening[] = [];
  const warm: Opening[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const context = await newVisitor();
    cold.push(await openBoard(context, url, cards));
    warm.push(await openBoard(context, url, cards));
    await context.close();
  }
  for (const [visit, openings] of Object.entries({ cold, warm }))
    rows.push({
      cards,
      visit,
      "first card, ms": median(openings.map(({ firstCard }) => firstCard)),
      "usable, ms": median(openings.map(({ usable }) => usable)),
      "slowest, ms": Math.round(Math.max(...openings.map(({ usable }) => usable))),
    });
}
printTable(`Opening a board: median of ${RUNS}, ms from following the link`, rows);

const sample = await app.createBoard({ from: "sample", language: "en" });
const pages = {
  "board, canvas": `${sample}?view=canvas`,
  "board, map": `${sample}?view=map`,
  home: app.origin,
};
const scripts: Record<string, string | number>[] = [];
for (const [page, url] of Object.entries(pages)) {
  const { files, wireBytes, decodedBytes, encodings } = await scriptsOf(url);
  scripts.push({
    page,
    files,
    "on the wire, kB": Math.round(wireBytes / 1_000),
    "decoded, kB": Math.round(decodedBytes / 1_000),
    "served as": encodings,
  });
}
printTable("JavaScript that a page loads in a browser that was never here", scripts);

async function newVisitor(): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  });
  await context.addInitScript(() => {
    localStorage.setItem("cojourney/person", JSON.stringify({ name: "Bench", color: "teal" }));
  });
  return context;
}

async function openBoard(context: BrowserContext, url: string, cards: number): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(watchOpening, cards);
  await page.goto(linkTo(url), { waitUntil: "commit" });
  const opening = await page
    .waitForFunction(() => window.opening, undefined, { timeout: PATIENCE_MS })
    .then((handle) => handle.jsonValue());
  // The copy on this device is written in the background; the next visit is to find it.
  await page.waitForTimeout(500);
  await page.close();
  if (!opening) throw new Error("The page did not say how it opened.");
  return opening;
}

/** Runs in the page from its first moment, and looks once per frame. */
function watchOpening(cards: number): void {
  let firstCard = 0;
  function look(): void {
    const drawn = document.querySelectorAll('[data-shape-type="card"]').length;
    if (drawn > 0 && firstCard === 0) firstCard = performance.now();
    const isSaved = document.querySelector(".save-status")?.textContent?.includes("Saved") ?? false;
    if (drawn < cards || !isSaved) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestIdleCallback(tell));
  }
  function tell(): void {
    window.opening = { firstCard, usable: performance.now() };
  }
  requestAnimationFrame(look);
}

async function scriptsOf(url: string): Promise<Scripts> {
  await using context = await newVisitor();
  const page = await context.newPage();
  const responses = collectScripts(page);
  await page.goto(linkTo(url), { waitUntil: "networkidle" });
  const sizes = await Promise.all(
    responses.map(async (response) => ({
      wire: (await response.request().sizes()).responseBodySize,
      decoded: (await response.body()).length,
      encoding: response.headers()["content-encoding"] ?? "as it is",
    })),
  );
  return {
    files: sizes.length,
    wireBytes: sizes.reduce((sum, { wire }) => sum + wire, 0),
    decodedBytes: sizes.reduce((sum, { decoded }) => sum + decoded, 0),
    encodings: [...new Set(sizes.map(({ encoding }) => encoding))].join(", "),
  };
}

function collectScripts(page: Page) {
  const responses: Awaited<ReturnType<Page["waitForResponse"]>>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") responses.push(response);
  });
  return responses;
}

declare global {
  interface Window {
    opening?: Opening;
  }
}
