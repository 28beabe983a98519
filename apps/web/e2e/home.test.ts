import { frameworks, type FrameworkId, type Language } from "@cojourney/journey-model";
import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

const words = {
  nl: {
    headline: "Nieuw bord",
    title: "Naam van het bord",
    create: "Maak het bord",
    untitled: "Geef het bord eerst een naam. Daaraan herkennen de anderen het.",
    sample: "Bekijk een voorbeeld",
    recent: "Laatst geopend",
    preferences: "Taal en thema",
  },
  en: {
    headline: "New board",
    title: "Name of the board",
    create: "Create board",
    untitled: "Give the board a name first. That is how the others will recognise it.",
    sample: "Look at a sample board",
    recent: "Recent boards",
    preferences: "Language and theme",
  },
};

describe.skipIf(!chromiumPath)("the home page", () => {
  const room = openRoom();

  test.each(["nl", "en"] as const)("speaks %s when the browser does", async (locale) => {
    const visitor = await room.enter(`home-${locale}`, { locale });
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await visitor.page.setViewportSize({ width, height });
      await visitor.goTo(app.origin);
      await visitor.page.getByRole("heading", { name: words[locale].headline }).waitFor();
      await visitor.takesPicture(`home-${locale}-${width}`);
      expect(await sidewaysPx(visitor)).toBe(0);
    }
    await visitor.page.emulateMedia({ colorScheme: "dark" });
    await visitor.takesPicture(`home-${locale}-dark`);
    expect(visitor.problems).toEqual([]);
  });

  test("switches its language, and remembers that", async () => {
    const visitor = await room.enter("home-switch", { locale: "en-GB" });
    const { page } = visitor;
    await visitor.goTo(app.origin);
    await page.getByRole("button", { name: words.en.preferences }).click();
    await page.getByText("Nederlands", { exact: true }).last().click();
    await page.getByRole("heading", { name: words.nl.headline }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: words.nl.headline }).waitFor();
    expect(visitor.problems).toEqual([]);
  });

  test("refuses a board without a title, in a sentence", async () => {
    const visitor = await room.enter("untitled");
    const { page } = visitor;
    await visitor.goTo(app.origin);
    const title = page.getByRole("textbox", { name: words.nl.title });
    await title.fill("   ");
    await page.getByRole("button", { name: words.nl.create }).click();
    await page.getByText(words.nl.untitled).waitFor();
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    await visitor.takesPicture("home-untitled");
    await title.fill("Nu wel");
    await page.getByText(words.nl.untitled).waitFor({ state: "detached" });
    expect(page.url()).toBe(`${app.origin}/`);
    expect(visitor.problems).toEqual([]);
  });

  test("makes a board with the phases of the framework, in the language that was asked for", async () => {
    const visitor = await room.enter("makes");
    const { page } = visitor;
    for (const [framework, language] of [
      ["five-phase", "nl"],
      ["seven-phase", "nl"],
      ["decision-journey", "en"],
      ["funnel", "en"],
    ] as const) {
      await visitor.goTo(app.origin);
      await page.getByRole("textbox", { name: words.nl.title }).fill("Een nieuwe reis");
      await choose(visitor, framework, language);
      await page.getByRole("button", { name: words.nl.create }).click();
      await page.waitForURL(/\/board\//);
      await visitor.isOnBoard();
      const phases = (await visitor.sees("phase")).toSorted((a, b) => a.x - b.x);
      expect(phases.map(({ text }) => text)).toEqual(
        frameworks[framework].phases.map(({ name }) => name[language]),
      );
    }
    expect(visitor.problems).toEqual([]);
  });

  test("opens the sample, and lists what was opened", async () => {
    const visitor = await room.enter("recent");
    const { page } = visitor;
    await visitor.goTo(app.origin);
    await page.getByRole("button", { name: words.nl.sample }).click();
    await page.waitForURL(/\/board\//);
    await visitor.isOnBoard();
    const url = page.url();
    expect((await visitor.sees("card")).length).toBeGreaterThanOrEqual(60);

    await visitor.goTo(app.origin);
    const recent = page.getByRole("region", { name: words.nl.recent });
    await recent.getByRole("link", { name: "Van handmolen naar elektrisch" }).waitFor();
    await visitor.takesPicture("home-recent");
    await recent.getByRole("link", { name: "Van handmolen naar elektrisch" }).click();
    await page.waitForURL(url);
    expect(visitor.problems).toEqual([]);
  });
});

async function choose({ page }: Person, framework: FrameworkId, language: Language): Promise<void> {
  const label = { en: "English", nl: "Nederlands" }[language];
  await page.getByText(label, { exact: true }).last().click();
  await page.getByText(frameworks[framework].name.nl, { exact: true }).click();
}

/** How far the page can be scrolled to the side: on a phone that means that something does not fit. */
async function sidewaysPx({ page }: Person): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
