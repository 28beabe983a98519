import type { Page } from "playwright-core";
import { readBoard, writeText, type CardId } from "@cojourney/journey-model";
import { ProgramOnBoard } from "./program-on-board.ts";

const LETTERS = 40;
const KEY_INTERVAL_MS = 90;
/** A page of ours tells where its cursor is at most this often (canvas/presence/share-activity.ts). */
const CURSOR_INTERVAL_MS = 60;
/** How often each of the others types a letter. */
const LETTER_INTERVAL_MS = 500;
const WORDS = "abcdefghijklmnopqrstuvwxyz";

/** Milliseconds from each key to the frame that shows its letter, in the text that is open on this page. */
export async function typingTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const isFirst = window.typingTimes === undefined;
    window.typingTimes = times;
    if (!isFirst) return;
    let pressedAt = 0;
    document.addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), {
      capture: true,
    });
    document.addEventListener("input", () => {
      const since = pressedAt;
      // A message that is sent in a frame's callback arrives when that frame was drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          window.typingTimes?.push(performance.now() - since);
        });
        port1.start();
        port2.postMessage(null);
      });
    });
  });
  for (let i = 0; i < LETTERS; i += 1) {
    await page.keyboard.press(WORDS[i % WORDS.length] ?? "a");
    await page.waitForTimeout(KEY_INTERVAL_MS);
  }
  return page.evaluate(() => window.typingTimes ?? []);
}

/** People with connections of their own who move their cursors and write in other cards. */
export class OthersAtWork implements Disposable {
  readonly #programs: readonly ProgramOnBoard[];
  readonly #timers: readonly ReturnType<typeof setInterval>[];

  /** They write in these cards in turn, or in the first ones of their board. */
  static async start(
    boardUrl: string,
    count: number,
    cards?: readonly CardId[],
  ): Promise<OthersAtWork> {
    const programs = await Promise.all(
      Array.from({ length: count }, (_, i) => ProgramOnBoard.open(boardUrl, `Person ${i + 1}`)),
    );
    for (const program of programs) program.tellsOnlyOfItself();
    const first = programs[0] ? [...readBoard(programs[0].journey).board.cards.keys()] : [];
    return new OthersAtWork(programs, cards ?? first.slice(0, count));
  }

  private constructor(programs: readonly ProgramOnBoard[], cards: readonly CardId[]) {
    this.#programs = programs;
    let turn = 0;
    this.#timers = [
      setInterval(() => {
        turn += 1;
        for (const [i, program] of programs.entries()) program.shows(moving(i, turn));
      }, CURSOR_INTERVAL_MS),
      setInterval(() => {
        for (const [i, { journey }] of programs.entries()) {
          const id = cards[i % cards.length];
          const text = WORDS.slice(0, turn % WORDS.length);
          if (id) writeText(journey, { root: "cards", id, field: "title" }, `Work ${i} ${text}`);
        }
      }, LETTER_INTERVAL_MS),
    ];
  }

  [Symbol.dispose](): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const program of this.#programs) program[Symbol.dispose]();
  }
}

function moving(i: number, turn: number): Readonly<Record<string, unknown>> {
  const cursor = [40 * i + 200 * Math.sin(turn / 9 + i), 30 * i + 150 * Math.cos(turn / 7 + i)];
  return {
    activity: { view: "canvas", cursor, viewport: null, selected: [], editing: null, dragging: [] },
  };
}

declare global {
  interface Window {
    typingTimes?: number[];
  }
}
