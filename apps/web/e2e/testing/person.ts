import path from "node:path";
import { BoardLinks, type Role } from "@cojourney/journey-model/protocol";
import { expect } from "vitest";
import { boardIdOf, linkTo } from "./links.ts";
import type { Page } from "playwright-core";

/** A picture on the canvas as somebody sees it: place in page coordinates of the board. */
export interface SeenShape {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Somebody at a browser, doing what people do: by mouse and keyboard, looking at the screen. */
export class Person {
  readonly name: string;
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, and requests that left the origin. */
  readonly problems: string[] = [];
  readonly #pictures: string;
  #origin = "";
  readonly #visited = new Set<string>();

  constructor(name: string, page: Page, pictures: string) {
    this.name = name;
    this.page = page;
    this.#pictures = pictures;
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(this.#origin).host)
        this.problems.push(`left the origin: ${request.url()}`);
    });
  }

  /** Opens an address; the first time on a board of this run by its link, as people are sent it. */
  async goTo(url: string): Promise<void> {
    this.#origin = new URL(url).origin;
    const isFirst = !this.#visited.has(boardIdOf(url));
    this.#visited.add(boardIdOf(url));
    await this.page.goto(isFirst ? linkTo(url) : url);
  }

  /** The link of a board that this person leads, as they would send it around. */
  async sharesLink(role: Role): Promise<string> {
    const url = new URL(this.page.url());
    const answer: unknown = await this.page.evaluate(
      async (links) => (await fetch(links)).json(),
      `/sync/boards/${boardIdOf(url.href)}/links`,
    );
    url.search = "";
    url.hash = BoardLinks.parse(answer).links.find((link) => link.role === role)?.secret ?? "";
    return url.href;
  }

  async openBoard(url: string): Promise<void> {
    await this.goTo(url);
    await this.isOnBoard();
  }

  /** Resolves when the canvas of a board is drawn. */
  async isOnBoard(): Promise<void> {
    await this.page.waitForSelector('[data-shape-type="journey"]', { state: "attached" });
    await this.page.waitForFunction(() => document.fonts.status === "loaded");
  }

  async seesState(state: RegExp): Promise<void> {
    await this.page.locator(".board-top-bar").getByText(state).first().waitFor();
  }

  /** All pictures of one kind on this screen, in order of id. */
  async sees(kind: string): Promise<readonly SeenShape[]> {
    const seen = await this.page.evaluate((type) => {
      return [...document.querySelectorAll<HTMLElement>(`[data-shape-type="${type}"]`)].map(
        (element) => {
          const matrix = new DOMMatrix(element.style.transform);
          const lines = [
            ...element.querySelectorAll(".cj-map-card-text span, .cj-map-heading, .tl-rich-text"),
          ];
          const field = element.querySelector("textarea");
          return {
            id: element.dataset["shapeId"] ?? "",
            text: field ? field.value : lines.map((line) => line.textContent).join(" "),
            x: matrix.e,
            y: matrix.f,
            w: Number.parseFloat(element.style.width),
            h: Number.parseFloat(element.style.height),
          };
        },
      );
    }, kind);
    return seen.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Middle of a picture on the screen, in client px. */
  async placeOf(
    kind: string,
    text: string,
  ): Promise<{ x: number; y: number; w: number; h: number }> {
    const box = await this.page
      .locator(`[data-shape-type="${kind}"]`, { hasText: text })
      // Two journeys may have it, and what is off the screen is there without a place.
      .filter({ visible: true })
      .first()
      .boundingBox();
    if (!box) throw new Error(`${this.name} does not see the ${kind} "${text}".`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, w: box.width, h: box.height };
  }

  /** A point just inside a lane, in client px: its middle may be off the screen when it is full. */
  private async topOf(lane: string): Promise<number> {
    const { y, h } = await this.placeOf("lane", lane);
    return y - h / 2 + 18;
  }

  /** Zooms out until all of the board lies beside the tools and the panel. */
  async seesWhole(): Promise<void> {
    // Written in, a field would take the keys.
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await this.page.keyboard.press("Shift+1");
    await this.page.locator('[data-shape-type="phase"]').last().waitFor();
  }

  /** Takes a journey tool and clicks into a cell; types; ends with Escape. */
  async addCard(tool: string, step: string, lane: string, text: string): Promise<void> {
    await this.page.getByRole("button", { name: tool, exact: true }).click();
    const column = await this.placeOf("step", step);
    const y = await this.topOf(lane);
    await this.page.mouse.move(column.x, y);
    await this.page.mouse.click(column.x, y);
    await this.types(text);
  }

  /** Types into the text that is open and ends with Escape: Enter would go on to a next card. */
  async types(text: string): Promise<void> {
    const editor = this.page.locator(".cj-map-editor");
    await editor.waitFor();
    await expect
      .poll(() => editor.evaluate((field) => field === document.activeElement), { timeout: 10_000 })
      .toBe(true);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Escape");
    await editor.waitFor({ state: "detached" });
  }

  opensText(kind: string, text: string): Promise<void> {
    return this.opensTextAt(() => this.placeOf(kind, text));
  }

  /**
   * Double-clicks a place until its text is open, as people do: what others add may push it away between look and click,
   * and on a busy machine two clicks may come too far apart to be one double-click. Nothing is selected before,
   * so that no panel lies over the place.
   */
  async opensTextAt(place: () => Promise<{ x: number; y: number }>): Promise<void> {
    const editor = this.page.locator(".cj-map-editor");
    await expect
      .poll(
        async () => {
          if (await editor.isVisible()) return true;
          await this.page.keyboard.press("Escape");
          await this.page.locator(".detail-panel").waitFor({ state: "detached" });
          const { x, y } = await place();
          await this.page.mouse.dblclick(x, y);
          return editor.waitFor({ timeout: 2_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await expect
      .poll(() => editor.evaluate((field) => field === document.activeElement), { timeout: 10_000 })
      .toBe(true);
  }

  /** Holds a card and brings it over a cell; `drop` lets go. */
  async drags(text: string, step: string, lane: string): Promise<{ drop: () => Promise<void> }> {
    const from = await this.placeOf("card", text);
    const column = await this.placeOf("step", step);
    const y = await this.topOf(lane);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let i = 1; i <= 8; i += 1)
      await mouse.move(from.x + ((column.x - from.x) * i) / 8, from.y + ((y - from.y) * i) / 8);
    return { drop: () => mouse.up() };
  }

  /** Keeps what is on the screen for a person to look at. */
  /** For whoever looks at the pictures of a run; a run of everything takes none, which saves it a minute. */
  async takesPicture(name: string): Promise<void> {
    if (process.env["PICTURES"] === "1") await this.keepsLastSight(name);
  }

  async keepsLastSight(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.#pictures, `${name}.png`) });
  }
}

/** Pairs of cards that cover each other, by text; none on a board that is laid out well. */
export function overlapping(shapes: readonly SeenShape[]): string[] {
  return shapes.flatMap((a, i) =>
    shapes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `"${a.text}" over "${b.text}"`),
  );
}
