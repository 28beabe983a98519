import { CardId } from "@cojourney/journey-model";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import type { BareBoard } from "./bare-tldraw/bare-board.ts";
import { serveBare } from "./bare-tldraw/serve-bare.ts";
import { storeBuiltBoard } from "./testing/built-board.ts";
import { median, printTable } from "./testing/figures.ts";
import { Person, type SeenShape } from "./testing/person.ts";
import { ProgramOnBoard } from "./testing/program-on-board.ts";
import { RunningApp } from "./testing/running-app.ts";
import { OthersAtWork, typingTimes } from "./testing/typing-bench.ts";

/*
 * Frame times of a full board beside the same cards as tldraw's own shapes in a bare <Tldraw>, in one Chromium, in
 * turns. Started by tools/bench.mjs. A frame time is the time between two animation frames while hands move. Then how
 * fast letters appear in a card, alone and with many others at work, and how long the board takes to open.
 */
const CARDS = 2_000;
const JOURNEYS = 6;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
/** Only scenes whose name holds this, for work on one of them. */
const ONLY = process.env["BENCH_SCENE"] ?? "";
const STEPS = 90;
const STEP_MS = 16;
const DRAGGERS = 3;
/** How many others work on the board while somebody types. */
const COWORKERS = 30;
/** As often as our own page tells the others where a drag is (canvas/presence/share-activity.ts). */
const DRAG_INTERVAL_MS = 60;
const PATIENCE_MS = 120_000;
const DESK = { width: 1440, height: 900 };

interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** One program under test, open in a tab, and the cards that hands can take there. */
interface Subject {
  readonly page: Page;
  goTo(camera: Camera): Promise<void>;
  /** Middle of the cards on the screen, in client px. */
  places(): Promise<readonly (readonly [number, number])[]>;
  /** Others begin to drag; gives what stops them. */
  othersDrag(): Promise<() => Promise<void>>;
}

// Each of the thirty others is a program of its own to its provider, and waits for the end of this one.
process.setMaxListeners(0);
await using app = await RunningApp.start();
await using browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
await using context = await browser.newContext({ viewport: DESK, locale: "en-GB" });
await context.addInitScript(() => {
  localStorage.setItem("cojourney/person", JSON.stringify({ name: "Bench", color: "teal" }));
});

const url = `${await storeBuiltBoard(app, { cards: CARDS, journeys: JOURNEYS })}?view=canvas`;
const person = new Person("Bench", await context.newPage(), "");
await person.openBoard(url);
const { page } = person;
await allDrawn();
const cards = await person.sees("card");
const near = await cameraAfter(page, "Shift+Digit0");
const far = await cameraAfter(page, "Shift+Digit1");
const dragged = cardsInView(cards, near).slice(1, 1 + DRAGGERS);
await using bareSite = await serveBare({
  shapes: cards.map(({ x, y, w, h, text }) => ({ x, y, w, h, text })),
  dragged: dragged.map((card) => cards.indexOf(card)),
} satisfies BareBoard);

const bare = await openBare(context, bareSite.origin);
const ours: Subject = {
  page,
  goTo: async (camera) => {
    await page.bringToFront();
    await cameraAfter(page, camera === near ? "Shift+Digit0" : "Shift+Digit1");
  },
  places: () => middles(page, '[data-shape-type="card"]'),
  othersDrag,
};

const scenes: Readonly<Record<string, (subject: Subject, camera: Camera) => Promise<number[]>>> = {
  pan: ({ page: tab }) => recorded(tab, () => wheels(tab, (i) => [i < STEPS / 2 ? 14 : -14, 6, 0])),
  zoom: ({ page: tab }) =>
    recorded(tab, () => wheels(tab, (i) => [0, i % 30 < 15 ? 6 : -6, CONTROL])),
  "drag a card": dragsOne,
  "three others drag": async (subject) => {
    const stop = await subject.othersDrag();
    const frames = await recorded(subject.page, () => pause(STEPS * STEP_MS));
    await stop();
    return frames;
  },
};
const CONTROL = 2;

const rows: Record<string, string | number>[] = [];
for (const [distance, camera] of [
  ["at 100 %", near],
  [`at ${Math.round(far.z * 100)} %`, far],
] as const)
  for (const [scene, act] of Object.entries(scenes).filter(([name]) => name.includes(ONLY))) {
    const mine: number[][] = [];
    const theirs: number[][] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [subject, kept] of [
        [ours, mine],
        [bare, theirs],
      ] as const) {
        await subject.page.bringToFront();
        await subject.goTo(camera);
        await pause(300);
        kept.push(await act(subject, camera));
      }
    const row = { scene, view: distance, ...compared(mine, theirs) };
    console.error(`  ${Object.values(row).join("  ")}`);
    rows.push(row);
  }
if (rows.length > 0)
  printTable(
    `Frame times, ms: ${CARDS} cards on ${JOURNEYS} journeys beside as many shapes in bare tldraw; medians of ${ROUNDS}`,
    rows,
  );
if ("typing".includes(ONLY)) await printTyping();
await page.close();
await bare.page.close();

if ("opening".includes(ONLY)) await printOpening();

async function allDrawn(): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-shape-type="card"]').length >= count,
    CARDS,
    { timeout: PATIENCE_MS },
  );
}

async function printOpening(): Promise<void> {
  const opened = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    opened.ours.push(await opening(url, '[data-shape-type="card"]', true));
    opened.bare.push(await opening(bareSite.origin, '[data-shape-type="geo"]', false));
  }
  printTable(`Opening ${CARDS} cards, ms from the last script's arrival to all drawn and idle`, [
    {
      ours: median(opened.ours),
      bare: median(opened.bare),
      ratio: (median(opened.ours) / median(opened.bare)).toFixed(2),
    },
  ]);
}

function compared(mine: readonly number[][], theirs: readonly number[][]) {
  const [ourMean, bareMean] = [median(mine.map(mean)), median(theirs.map(mean))];
  const [ourP95, bareP95] = [median(mine.map(p95)), median(theirs.map(p95))];
  return {
    "ours mean": ourMean.toFixed(1),
    "bare mean": bareMean.toFixed(1),
    "ratio ": (ourMean / bareMean).toFixed(2),
    "ours p95": ourP95.toFixed(1),
    "bare p95": bareP95.toFixed(1),
    "ratio  ": (ourP95 / bareP95).toFixed(2),
  };
}

async function openBare(where: BrowserContext, origin: string): Promise<Subject> {
  const tab = await where.newPage();
  await tab.goto(origin);
  await tab.waitForFunction(
    (count) => document.querySelectorAll('[data-shape-type="geo"]').length >= count,
    CARDS,
    { timeout: PATIENCE_MS },
  );
  return {
    page: tab,
    goTo: (camera) => tab.evaluate((to) => window.goToCamera?.(to), camera),
    places: () => middles(tab, '[data-shape-type="geo"]'),
    othersDrag: async () => {
      await tab.evaluate(() => {
        window.stopOthers = window.othersDrag?.();
      });
      return () => tab.evaluate(() => window.stopOthers?.());
    },
  };
}

/**
 * How fast letters appear for somebody who types: by themselves, and with many others at work on the same board. Those
 * others, and the server, run on the same machine as the page: what that costs shows while they work on another board,
 * and only what is left is the page's own. For comparison, a field on an empty page and in bare tldraw.
 */
async function printTyping(): Promise<void> {
  await page.bringToFront();
  // From afar the keys lead to the middle of the board, where no card may be: it is opened anew.
  await person.openBoard(url);
  await allDrawn();
  const { x, y } = await cameraAfter(page, "Shift+Digit0");
  const shown = cards.filter(
    (card) =>
      card.x + x > 200 && card.x + x < DESK.width - 260 && card.y + y > 60 && card.y + y < 760,
  );
  const others = [...shown.slice(1), ...cards].slice(0, COWORKERS).map(({ id }) => cardIdOf(id));
  const [own] = shown;
  if (!own) throw new Error("There is no card to type in.");
  const elsewhere = await storeBuiltBoard(app, { cards: CARDS, journeys: JOURNEYS });
  const empty = await context.newPage();
  await empty.setContent("<textarea></textarea>");
  await bare.goTo(near);

  const cases: Readonly<Record<string, () => Promise<number[]>>> = {
    "in a field on an empty page": () => typedIn(empty, "textarea", () => empty.focus("textarea")),
    "in bare tldraw": typedInBare,
    alone: () => typed(own),
    [`with ${COWORKERS} at work on another board`]: async () => {
      using _ = await OthersAtWork.start(elsewhere, COWORKERS);
      await pause(1_000);
      return typed(own);
    },
    [`with ${COWORKERS} at work on this board`]: async () => {
      using _ = await OthersAtWork.start(url, COWORKERS, others);
      await pause(1_000);
      return typed(own);
    },
  };
  const times = Object.keys(cases).map((): number[][] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, act] of Object.values(cases).entries()) times[i]?.push(await act());
  await empty.close();

  const [, , alone = [], apart = [], among = []] = times;
  const figures = { median, mean, p95 };
  const rowOf = (typing: string, print: (figure: (values: number[]) => number) => string) => ({
    typing,
    ...Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, print(figure)])),
  });
  const ratioOf = (what: string, all: number[][], base: number[][]) =>
    rowOf(what, (figure) => (median(all.map(figure)) / median(base.map(figure))).toFixed(2));
  printTable(`Typing, ms from a key to the frame that shows its letter; medians of ${ROUNDS}`, [
    ...Object.keys(cases).map((name, i) =>
      rowOf(name, (figure) => median((times[i] ?? []).map(figure)).toFixed(1)),
    ),
    ratioOf("this board / alone", among, alone),
    ratioOf("another board / alone: the machine", apart, alone),
    ratioOf("this board / another: the page", among, apart),
  ]);
}

/** Types in a card of ours. It is opened by Enter, which no busy machine makes two clicks too far apart of. */
function typed({ id }: SeenShape): Promise<number[]> {
  return typedIn(page, ".cj-map-editor", () => press(page, `[data-shape-id="${id}"]`));
}

function typedInBare(): Promise<number[]> {
  return typedIn(bare.page, '[contenteditable="true"]', async () => {
    const [x, y] = nearestTo(await bare.places(), DESK.width / 2, DESK.height / 2);
    await bare.page.mouse.click(x, y);
    await bare.page.keyboard.press("Enter");
  });
}

async function press(tab: Page, selector: string): Promise<void> {
  const box = await tab.locator(selector).boundingBox();
  if (!box) throw new Error("The card to type in is not on the screen.");
  await tab.mouse.click(box.x + box.width / 2, box.y + 12);
  await tab.keyboard.press("Enter");
}

/** Types in a field that may have to be opened, and leaves it. */
async function typedIn(tab: Page, selector: string, open: () => Promise<void>): Promise<number[]> {
  await tab.bringToFront();
  const field = tab.locator(selector);
  for (let tries = 0; tries === 0 || !(await field.isVisible()); tries += 1) {
    if (tries > 10) throw new Error("The field to type in does not open.");
    await open();
    await field.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  const letters = await typingTimes(tab);
  await tab.keyboard.press("Escape");
  return letters;
}

function cardIdOf(shapeId: string): CardId {
  return CardId.parse(shapeId.slice("shape:card.".length));
}

/** Three programs with a connection of their own tell where they drag a card, as a page of ours does. */
async function othersDrag(): Promise<() => Promise<void>> {
  const programs = await Promise.all(
    dragged.map((_, i) => ProgramOnBoard.open(url, `Person ${i}`)),
  );
  let tick = 0;
  const timer = setInterval(() => {
    tick += 1;
    for (const [i, card] of dragged.entries()) {
      const at = [card.x + 60 * Math.sin(tick / 8), card.y + 60 * Math.cos(tick / 8)] as const;
      programs[i]?.shows({
        activity: {
          cursor: [at[0] + 20, at[1] + 20],
          viewport: null,
          selected: [card.id],
          editing: null,
          dragging: [{ id: card.id, at }],
        },
      });
    }
  }, DRAG_INTERVAL_MS);
  await pause(500);
  return async () => {
    clearInterval(timer);
    for (const program of programs) program[Symbol.dispose]();
    await pause(500);
  };
}

async function dragsOne(subject: Subject): Promise<number[]> {
  const { mouse } = subject.page;
  const [x, y] = nearestTo(await subject.places(), DESK.width / 2, DESK.height / 2);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 8, y + 8);
  const frames = await recorded(subject.page, () =>
    paced((i) => mouse.move(x + 120 * Math.sin(i / 10), y + 80 * Math.cos(i / 10))),
  );
  await subject.page.keyboard.press("Escape");
  await mouse.up();
  await subject.page.keyboard.press("Escape");
  return frames;
}

async function wheels(
  tab: Page,
  step: (i: number) => readonly [deltaX: number, deltaY: number, modifiers: number],
): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await paced((i) => {
    const [deltaX, deltaY, modifiers] = step(i);
    return session.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      x: DESK.width / 2,
      y: DESK.height / 2,
      deltaX,
      deltaY,
      modifiers,
    });
  });
  await session.detach();
}

/** Sends a step every STEP_MS like a hand would, however long the page takes to answer. */
async function paced(send: (i: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < STEPS; i += 1) {
    sent.push(send(i));
    await pause(STEP_MS);
  }
  await Promise.all(sent);
}

/** The times between frames while something goes on, ms. */
async function recorded(tab: Page, act: () => Promise<unknown>): Promise<number[]> {
  await tab.evaluate(() => {
    const frames: number[] = [];
    window.frameTimes = frames;
    let last = performance.now();
    requestAnimationFrame(function look(now) {
      if (window.frameTimes !== frames) return;
      frames.push(now - last);
      last = now;
      requestAnimationFrame(look);
    });
  });
  await act();
  return tab.evaluate(() => {
    const frames = window.frameTimes ?? [];
    delete window.frameTimes;
    return frames.slice(1);
  });
}

async function cameraAfter(tab: Page, keys: string): Promise<Camera> {
  await tab.keyboard.press(keys);
  await pause(800);
  return tab.evaluate(() => {
    const layer = document.querySelector<HTMLElement>(".tl-html-layer");
    const matrix = new DOMMatrix(getComputedStyle(layer ?? document.body).transform);
    return { x: matrix.e / matrix.a, y: matrix.f / matrix.a, z: matrix.a };
  });
}

function cardsInView(all: readonly SeenShape[], { x, y, z }: Camera): readonly SeenShape[] {
  return all.filter((card) => {
    const [left, top] = [(card.x + x) * z, (card.y + y) * z];
    return left > 300 && top > 200 && left < DESK.width - 400 && top < DESK.height - 300;
  });
}

function middles(tab: Page, selector: string): Promise<(readonly [number, number])[]> {
  return tab.evaluate(
    (css) =>
      [...document.querySelectorAll(css)].map((element) => {
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      }),
    selector,
  );
}

function nearestTo(places: readonly (readonly [number, number])[], x: number, y: number) {
  const distance = ([px, py]: readonly [number, number]) => Math.hypot(px - x, py - y);
  const [nearest] = places.toSorted((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error("There is no card on the screen.");
  return nearest;
}

/** Milliseconds from the arrival of the last script to everything drawn, saved (ours) and idle. */
async function opening(address: string, selector: string, isOurs: boolean): Promise<number> {
  const tab = await context.newPage();
  await tab.addInitScript(
    ({ css, count, waitsForServer }) => {
      requestAnimationFrame(function look() {
        const drawn = document.querySelectorAll(css).length;
        const status = document.querySelector(".save-status")?.textContent ?? "";
        if (drawn < count || (waitsForServer && !status.includes("Saved")))
          requestAnimationFrame(look);
        else
          requestAnimationFrame(() =>
            requestIdleCallback(() => {
              const scripts = performance
                .getEntriesByType("resource")
                .filter(({ name }) => name.includes(".js"))
                .map((entry) => entry.startTime + entry.duration);
              window.openedMs = performance.now() - Math.max(...scripts);
            }),
          );
      });
    },
    { css: selector, count: CARDS, waitsForServer: isOurs },
  );
  await tab.goto(address, { waitUntil: "commit" });
  const handle = await tab.waitForFunction(() => window.openedMs, undefined, {
    timeout: PATIENCE_MS,
  });
  const ms = await handle.jsonValue();
  await pause(500);
  await tab.close();
  if (ms === undefined) throw new Error("The page did not say how it opened.");
  return ms;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

declare global {
  interface Window {
    frameTimes?: number[];
    openedMs?: number;
    goToCamera?: (camera: { x: number; y: number; z: number }) => void;
    othersDrag?: () => () => void;
    stopOthers?: (() => void) | undefined;
  }
}
