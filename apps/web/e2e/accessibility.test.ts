import { describe, expect, test } from "vitest";
import { addTag } from "@cojourney/journey-model";
import en from "#i18n/messages/en.json" with { type: "json" };
import nl from "#i18n/messages/nl.json" with { type: "json" };
import { findWithAxe, motionsSeen, smallTargets, watchMotion } from "./testing/access.ts";
import { linkTo } from "./testing/links.ts";
import type { Person } from "./testing/person.ts";
import { ProgramOnBoard } from "./testing/program-on-board.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

const languages = { nl, en };

describe.skipIf(!chromiumPath)("accessibility", () => {
  const room = openRoom();

  test.each(["nl", "en"] as const)(
    "pages, views, the panel and dialogs in %s: axe, sizes, motion",
    async (language) => {
      const words = languages[language];
      const [small, sample] = await Promise.all([
        boardWithOneCard(language),
        app.createBoard({ from: "sample", language }),
      ]);
      const person = await room.enter(null, { locale: language, reducedMotion: "reduce" });
      const { page } = person;
      await watchMotion(page);
      const look = lookerAt(person, looksByLanguage[language]);

      const button = (name: string) => page.getByRole("button", { name, exact: true });
      /** Opens what the menu of the first such thing in the map offers. */
      async function choose(selector: string, action: string): Promise<void> {
        await page.locator(selector).first().focus();
        await page.keyboard.press("Shift+F10");
        await page.locator(`[role=menuitem][data-key="${action}"]`).press("Enter");
      }

      await person.goTo(app.origin);
      await page.getByRole("textbox", { name: words.createBoard.title }).fill(" ");
      await page.getByRole("button", { name: words.createBoard.create }).click();
      await page.getByText(words.createBoard.problems.titleMissing).waitFor();
      await look("home, with a form that lacks something");
      await page.getByRole("button", { name: words.preferences.open }).click();
      await look("language and theme", "[role=dialog]");
      await page.keyboard.press("Escape");

      // What opens over a board is looked at over a small one: axe reads all that lies behind it too.
      // Led by this person, as only whoever leads sees every page of the workshop.
      await person.goTo(linkTo(`${small}?view=map`, "facilitator"));
      await page.getByRole("dialog").waitFor();
      await look("name", "[role=dialog]");
      await page.getByRole("textbox", { name: words.nameDialog.name }).fill("Anna");
      await page.keyboard.press("Enter");
      await page.locator(".map-grid").waitFor();
      await page.locator("[data-kind=touchpoint] .map-card-button").focus();
      await page.locator(".detail-panel").waitFor();
      await page.locator(".map-card-button").focus();
      await page.keyboard.press("Shift+F10");
      await look("menu of a card", "[role=menu]");
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
      await page.getByRole("columnheader").first().focus();
      await page.keyboard.press("Delete");
      await page.getByRole("alertdialog").waitFor();
      await look("removal", "[role=alertdialog]");
      await page.keyboard.press("Escape");
      await page.getByRole("alertdialog").waitFor({ state: "detached" });
      for (const [what, open] of [
        ["channels", () => button(words.detail.touchpoint.manageChannels).press("Enter")],
        ["tags", () => button(words.detail.tags.manage).press("Enter")],
        ["move", () => choose(".map-card-button", "move")],
        ["questions", () => choose("th.map-phase", "prompts")],
        ["kinds of lanes", () => button(words.map.menu.addLane).press("Enter")],
        ["share", () => button(words.topBar.share).press("Enter")],
        ["keys", () => button(words.map.keys.open).press("Enter")],
        ["people", () => page.locator(".people-button").press("Enter")],
      ] as const) {
        // By key: the panel may stand over it.
        await open();
        await page.getByRole("dialog").waitFor();
        await look(what, "[role=dialog]");
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      await page.locator(".map-cell-body").first().focus();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "one\ttwo\nthree\tfour");
        document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
      });
      await page.getByRole("dialog").waitFor();
      await look("paste", "[role=dialog]");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      await page.keyboard.press("Alt+r");
      await page.locator(".export-form").waitFor();
      await look("results", "[role=dialog]");
      await look.sizes("results");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.getByRole("button", { name: words.export.menu, exact: true }).press("Enter");
      await page.getByRole("menuitem", { name: words.import.open }).press("Enter");
      await page.getByRole("textbox", { name: words.import.paste }).fill("a\tb\nc\td");
      await page.getByRole("button", { name: words.import.readTyped }).press("Enter");
      await page.locator(".import-ready").waitFor();
      await look("import", "[role=dialog]");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.keyboard.press("Control+Shift+F");
      await page.locator(".board-filter").waitFor();
      await look("filter", ".board-filter");
      await page.keyboard.press("Escape");

      // In Dutch, where a workshop goes on in them: leading-a-room.test.ts, in both themes.
      if (language === "en") await lookAtWorkshopPages(person, look);

      await person.goTo(`${sample}?view=map`);
      await page.locator(".map-grid").first().waitFor();
      await look("map");
      await look.sizes("map");
      await page.locator("[data-kind=touchpoint] .map-card-button").first().focus();
      await page.locator(".detail-panel").waitFor();
      await look("panel", ".detail-panel");
      await look.sizes("map with the panel");
      await page.getByRole("button", { name: words.compare.open }).press("Enter");
      await page.getByRole("dialog").waitFor();
      await look("comparison", "[role=dialog]");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.keyboard.press("Alt+m");
      await page.locator('[data-shape-type="journey"]').first().waitFor({ state: "attached" });
      await look("canvas");
      await look.sizes("canvas");
      // It closes when the theme changes.
      if (language === "en") {
        await page.mouse.click(700, 500, { button: "right" });
        await page.getByRole("menu").first().waitFor();
        await look("menu of the canvas", "[role=menu]");
        await page.keyboard.press("Escape");
      }

      await page.keyboard.press("Alt+m");
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator(".map-by-phase").first().waitFor();
      await look("phone");
      await look.sizes("phone");

      console.log(look.report(language));
      expect(look.problems).toEqual([]);
      expect(person.problems).toEqual([]);
    },
  );
});

async function boardWithOneCard(language: "nl" | "en"): Promise<string> {
  const board = { from: "framework", title: "Board", framework: "funnel", language };
  const url = await app.createBoard(board);
  using program = await ProgramOnBoard.open(url);
  program.addTouchpoints(["Card"]);
  addTag(program.journey, { name: "Tag", color: "teal" });
  await expect.poll(() => program.isSaved).toBe(true);
  return url;
}

interface Look {
  readonly colorScheme: "dark" | "light";
  /** Rules that axe goes by, or those that it leaves out; without either, all of them. */
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
}

const contrast = ["color-contrast"];

/** A look for each thing that may differ: a theme changes colours alone, and another language changes no colour. */
const looksByLanguage: Readonly<Record<"nl" | "en", readonly Look[]>> = {
  nl: [{ colorScheme: "dark" }, { colorScheme: "light", rules: contrast }],
  en: [{ colorScheme: "light", without: contrast }],
};

async function lookAtWorkshopPages({ page }: Person, look: Looker): Promise<void> {
  await page.keyboard.press("Alt+w");
  const workshop = page.locator(".workshop-panel");
  await workshop.waitFor();
  for (const tab of await workshop.getByRole("tab").all()) {
    await tab.click();
    await workshop.locator(".late-part").waitFor({ state: "detached" });
    await look(`workshop, ${await tab.textContent()}`, ".workshop-panel");
    await look.sizes("workshop");
  }
}

type Looker = ReturnType<typeof lookerAt>;

/** Looks at one screen after the other and keeps what is wrong with each. */
function lookerAt({ page }: Person, looks: readonly Look[]) {
  const problems: string[] = [];
  let taken = 0;
  let minor = 0;
  async function look(what: string, part?: string): Promise<void> {
    for (const { colorScheme, ...question } of looks) {
      await page.emulateMedia({ colorScheme });
      const findings = await findWithAxe(page, { part, ...question });
      taken += 1;
      minor += findings.minor;
      problems.push(...findings.serious.map((found) => `${what}, ${colorScheme}: ${found}`));
    }
    problems.push(...(await motionsSeen(page)).map((moved) => `${what}: ${moved}`));
    await page.evaluate(() => void (window.motions = []));
  }
  async function sizes(what: string): Promise<void> {
    problems.push(...(await smallTargets(page)).map((small) => `${what}: ${small}`));
  }
  const report = (language: string) =>
    `axe, ${language}: ${taken} looks, ${problems.length} serious or critical, small or moving; ${minor} minor or moderate`;
  return Object.assign(look, { sizes, report, problems });
}
