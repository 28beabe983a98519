import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { Person } from "./person.ts";

const picturesFolder = path.resolve(import.meta.dirname, "../../../../test-results/pictures");

/** Without a browser these tests cannot run; tools/test.mjs says so loudly. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? "";

/** A room of people, each with a browser of their own, who all behave: what goes wrong in one is kept. */
export class Room implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #people: Person[] = [];
  #entered = 0;

  static async open(): Promise<Room> {
    mkdirSync(picturesFolder, { recursive: true });
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    });
    return new Room(browser);
  }

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Somebody comes in. Without a name they are asked for it, as on a first visit. */
  async enter(name: string | null, options: BrowserContextOptions = {}): Promise<Person> {
    const color = colors[this.#entered % colors.length];
    this.#entered += 1;
    const context = await this.#browser.newContext({
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

  /** Leaves behind what everybody saw last: where a test failed, that picture says why. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const person of this.#people)
      await person.takesPicture(`last-${person.name.toLowerCase()}`).catch(() => undefined);
    await this.#browser.close();
  }
}

const colors = ["plum", "teal", "amber", "blue", "rose", "olive"];
