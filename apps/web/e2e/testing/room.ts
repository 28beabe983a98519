import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { App } from "./app.ts";
import { Person } from "./person.ts";

const picturesFolder = path.resolve(import.meta.dirname, "../../../../test-results/pictures");

/** Without a browser these tests cannot run; tools/test.mjs says so loudly. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "";

/** The app that all files share. What a test stops or breaks, it starts for itself (`RunningApp`). */
export const sharedApp = new App(chromiumPath && inject("appOrigin"));

/** A room for the tests of a file: empty when each of them begins. */
export function openRoom(): Room {
  const room = new Room();
  afterEach(({ task }) => room.empty(task.result?.state === "fail"));
  afterAll(() => room.close());
  return room;
}

/** A room of people, each with a browser of their own, who all behave: what goes wrong in one is kept. */
class Room {
  #browser: Promise<Browser> | undefined;
  readonly #people: Person[] = [];
  #entered = 0;

  /** Somebody comes in. Without a name they are asked for it, as on a first visit. */
  async enter(name: string | null, options: BrowserContextOptions = {}): Promise<Person> {
    mkdirSync(picturesFolder, { recursive: true });
    this.#browser ??= chromium.connect(inject("browserEndpoint"));
    const browser = await this.#browser;
    const color = colors[this.#entered % colors.length];
    this.#entered += 1;
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "nl-NL",
      ...options,
    });
    if (name !== null)
      await context.addInitScript(
        (known) => {
          localStorage.setItem("cojourney/person", JSON.stringify(known));
        },
        { name, color },
      );
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const person = new Person(name ?? "newcomer", page, picturesFolder);
    this.#people.push(person);
    return person;
  }

  /**
   * Everybody leaves: a page that stays open goes on drawing, and takes the time of the tests that follow. What they
   * saw last is kept where a test failed, as that picture says why.
   */
  async empty(hasFailed: boolean): Promise<void> {
    const people = this.#people.splice(0);
    if (hasFailed)
      for (const person of people)
        await person.keepsLastSight(`last-${person.name.toLowerCase()}`).catch(() => undefined);
    await Promise.all(people.map(({ page }) => page.context().close()));
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
  }
}

const colors = ["plum", "teal", "amber", "blue", "rose", "olive"];
