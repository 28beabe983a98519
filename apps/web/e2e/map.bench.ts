import { chromium, type Page } from "playwright-core";
import { storeBuiltBoard } from "./testing/built-board.ts";
import { median, printTable } from "./testing/figures.ts";
import { linkTo } from "./testing/links.ts";
import { RunningApp } from "./testing/running-app.ts";

/*
 * How the map of a full board answers: to its link, to arrow keys, to typing. Started by tools/bench.mjs.
 * A key is timed from when the browser got it to the end of the frame that shows what came of it.
 */
const BOARDS = [
  { cards: 100, journeys: 1 },
  { cards: 2_000, journeys: 6 },
];
const ARROWS = ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"];
const PRESSES = 40;
const PATIENCE_MS = 120_000;

await using app = await RunningApp.start();
await using browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

const rows: Record<string, string | number>[] = [];
for (const size of BOARDS) {
  const url = await storeBuiltBoard(app, size);
  await using context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.addInitScript(watchPage, size.cards);
  await page.goto(linkTo(`${url}?view=map`), { waitUntil: "commit" });
  const openedMs = await page
    .waitForFunction(() => window.mapOpenedMs, undefined, { timeout: PATIENCE_MS })
    .then((handle) => handle.jsonValue());

  await page.locator(".map-cell-body").first().focus();
  const arrows = await timesOf(
    page,
    Array.from({ length: PRESSES }, (_, i) => ARROWS[i % 4] ?? ""),
  );
  await page.locator(".map-card-button").first().focus();
  await page.keyboard.press("Enter");
  const letters = await timesOf(
    page,
    Array.from("the quick brown fox jumps over the lazy dogs").slice(0, PRESSES),
  );
  rows.push({
    cards: size.cards,
    journeys: size.journeys,
    "usable, ms": openedMs ?? "never",
    "arrow, ms": median(arrows),
    "slowest arrow, ms": Math.max(...arrows),
    "letter, ms": median(letters),
    "slowest letter, ms": Math.max(...letters),
  });
}
printTable(`The map: ms from link to usable, and median of ${PRESSES} keys`, rows);

/** Presses keys one after the other, each when the one before was answered. */
async function timesOf(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(() => void (window.keyTimes = []));
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key === " " ? "Space" : key);
    await page.waitForFunction((count) => (window.keyTimes?.length ?? 0) > count, i);
  }
  return page.evaluate(() => window.keyTimes ?? []);
}

/** Runs in the page from its first moment. */
function watchPage(cards: number): void {
  localStorage.setItem("cojourney/person", JSON.stringify({ name: "Bench", color: "teal" }));
  function look(): void {
    if (document.querySelectorAll(".map-card").length < cards) requestAnimationFrame(look);
    else requestIdleCallback(() => (window.mapOpenedMs = performance.now()));
  }
  requestAnimationFrame(look);
  window.addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener("message", () =>
          window.keyTimes?.push(performance.now() - timeStamp),
        );
        painted.port1.start();
        painted.port2.postMessage(null);
      }),
    { capture: true },
  );
}

declare global {
  interface Window {
    mapOpenedMs?: number;
    keyTimes?: number[];
  }
}
