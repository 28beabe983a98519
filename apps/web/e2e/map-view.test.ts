import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, Room } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";
import type { Person } from "./testing/person.ts";

const FRAMEWORK = { from: "framework", title: "Samen in de tabel", framework: "funnel" };

describe.skipIf(!chromiumPath)("the map view", () => {
  test("a whole mapping task by keyboard alone, live on somebody's canvas and back", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const url = await app.createBoard({ ...FRAMEWORK, language: "nl" });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([openMap(anna, url), bram.openBoard(url)]);
    const { page } = anna;
    const textsOnCanvas = async (kind: string) => (await bram.sees(kind)).map(({ text }) => text);

    // Into the grid with Tab; down to the touchpoints of the second phase.
    await tabTo(page, "Fase Bewustwording");
    await press(page, "ArrowRight", "ArrowDown");
    expect(await focused(page)).toBe("Stap Stap 2");
    await press(page, "Enter");
    await page.keyboard.type("Vergelijken");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Stap Vergelijken");
    await expect.poll(() => textsOnCanvas("step")).toContain("Vergelijken");

    await press(page, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
    expect(await focused(page)).toBe("Contactmomenten, Overweging, stap Vergelijken: geen kaarten");
    // Enter on an empty cell makes the first card, Ctrl+Enter the next one, Insert another.
    await press(page, "Enter");
    await page.keyboard.type("Reviews");
    await press(page, "Control+Enter");
    await page.keyboard.type("Zoekmachine");
    await press(page, "Enter", "Escape", "Insert");
    await page.keyboard.type("Webshop");
    await press(page, "Enter", "ArrowUp");
    expect(await focused(page)).toBe(
      "Contactmoment 2 van 3, Overweging, stap Vergelijken, Zoekmachine",
    );
    await expect.poll(() => textsOnCanvas("card")).toHaveLength(3);

    // An emotion for the step; the spoken name of the card tells it.
    await press(page, "Escape", "ArrowDown", "Enter", "ArrowLeft");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => focused(page))
      .toBe("Emotie, Overweging, stap Vergelijken: emotie min 1, slecht");
    await expect.poll(() => bram.sees("emotion-curve").then((curves) => curves.length)).toBe(1);
    await press(page, "ArrowUp", "Enter", "ArrowDown");
    expect(await focused(page)).toBe(
      "Contactmoment 2 van 3, Overweging, stap Vergelijken, Zoekmachine, emotie min 1",
    );

    // To another cell, and undone.
    await press(page, "Alt+ArrowRight");
    expect(await focused(page)).toBe("Contactmoment 1 van 1, Conversie, stap Stap 3, Zoekmachine");
    const [before] = (await bram.sees("card")).filter(({ text }) => text === "Zoekmachine");
    await press(page, "Control+z");
    await expect.poll(() => focused(page)).toMatch(/^Contactmoment 2 van 3, Overweging/);
    await expect
      .poll(async () => (await bram.sees("card")).find(({ text }) => text === "Zoekmachine")?.x)
      .toBeLessThan(before?.x ?? 0);

    // By menu: a step more, then away with the whole step and its cards, and all of it back.
    await press(page, "Escape", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp");
    expect(await focused(page)).toBe("Stap Vergelijken");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Stap erna toevoegen" }).waitFor();
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    await page.getByRole("textbox", { name: "Naam van de stap" }).waitFor();
    await page.keyboard.type("Kiezen");
    await press(page, "Enter", "ArrowLeft", "Delete");
    // The question what happens to the cards: not to a neighbour, they go too.
    const choice = page.getByRole("button", { name: /Wat gebeurt er met de kaarten/ });
    await choice.waitFor();
    await tabUntil(page, () => choice.evaluate((one) => one === document.activeElement));
    await press(page, "ArrowRight", "ArrowRight");
    const confirm = page.getByRole("button", { name: "Verwijderen met 3 kaarten" });
    await confirm.waitFor();
    await tabUntil(page, () => confirm.evaluate((one) => one === document.activeElement));
    await press(page, "Enter");
    await expect.poll(() => textsOnCanvas("card")).toHaveLength(0);
    await expect.poll(() => focused(page)).toBe("Stap Kiezen");
    await page.keyboard.press("Control+z");
    await expect.poll(() => textsOnCanvas("card")).toHaveLength(3);
    await expect.poll(() => textsOnCanvas("step")).toContain("Vergelijken");

    // The other way round: Bram's card appears in Anna's map and is announced; her focus stays.
    const where = await focused(page);
    await bram.addCard("Contactmoment toevoegen", "Vergelijken", "Contactmomenten", "Van Bram");
    await page.getByRole("button", { name: /^Contactmoment 1 van 4.*Van Bram/ }).waitFor();
    await expect
      .poll(() => announced(page), { timeout: 12_000 })
      .toContain("Bram heeft 1 kaart in Overweging toegevoegd.");
    expect(await focused(page)).toBe(where);
    await anna.takesPicture("map-desktop");
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("both write in one card; who is in a card is seen; a removed card leaves the focus in its cell", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const url = await app.createBoard({ ...FRAMEWORK, language: "nl" });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([openMap(anna, url), openMap(bram, url)]);

    const cell = /^Doet, Bewustwording/;
    await anna.page.getByRole("group", { name: cell }).focus();
    await press(anna.page, "Enter");
    await anna.page.keyboard.type("samen");
    const card = bram.page.getByRole("button", { name: /^Doet 1 van 1.*samen.*hier bezig: Anna/ });
    await card.focus();
    await press(bram.page, "Enter", "Home");
    await Promise.all([
      anna.page.keyboard.type("aaaaaaaaaa", { delay: 15 }),
      bram.page.keyboard.type("bbbbbbbbbb", { delay: 15 }),
    ]);
    await press(anna.page, "Enter");
    await press(bram.page, "Enter");
    await expect.poll(() => focused(anna.page)).toMatch(/bbbbbbbbbbsamenaaaaaaaaaa/);
    await expect.poll(() => focused(bram.page)).toMatch(/bbbbbbbbbbsamenaaaaaaaaaa/);

    await press(bram.page, "Delete");
    await expect
      .poll(() => focused(anna.page))
      .toBe("Doet, Bewustwording, stap Stap 1: geen kaarten");
    await expect.poll(() => announced(anna.page)).toMatch(/Iemand heeft verwijderd waar je was/);
    expect(await announced(bram.page)).toBe("");
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("the views change places without a reload; the map never loads the canvas", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const url = await app.createBoard({ from: "sample", language: "en" });
    const anna = await room.enter("Anna", { locale: "en-GB" });
    const scripts: string[] = [];
    anna.page.on("request", (request) => scripts.push(request.url()));
    await openMap(anna, url);
    expect(scripts.filter((script) => script.includes("/tldraw/"))).toEqual([]);
    await anna.page.evaluate(() => Reflect.set(window, "isSamePage", true));
    await anna.page.keyboard.press("Alt+m");
    await anna.page.waitForSelector('[data-shape-type="journey"]', { state: "attached" });
    expect(new URL(anna.page.url()).search).toBe("");
    await anna.page.getByRole("radio", { name: "Map" }).press("Space");
    await anna.page.locator(".map-view").waitFor();
    expect(new URL(anna.page.url()).search).toBe("?view=map");
    expect(await anna.page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
    expect(anna.problems).toEqual([]);
  });

  test.each([
    ["nl-NL", "nl", "light"],
    ["nl-NL", "nl", "dark"],
    ["en-GB", "en", "light"],
    ["en-GB", "en", "dark"],
  ] as const)(
    "axe finds nothing serious: %s, board in %s, %s",
    async (locale, language, colorScheme) => {
      await using app = await RunningApp.start();
      await using room = await Room.open();
      const url = await app.createBoard({ from: "sample", language });
      const anna = await room.enter("Anna", { locale, colorScheme });
      await openMap(anna, url);
      expect(await graveFindings(anna.page)).toEqual([]);
      await anna.takesPicture(`map-${language}-${colorScheme}`);

      // A dialog, and the small screen.
      await anna.page.getByRole("columnheader").first().focus();
      await press(anna.page, "Delete");
      await anna.page.getByRole("alertdialog").waitFor();
      expect(await graveFindings(anna.page)).toEqual([]);
      await press(anna.page, "Escape");
      await anna.page.getByRole("alertdialog").waitFor({ state: "detached" });
      await anna.page.setViewportSize({ width: 390, height: 844 });
      await anna.page.locator(".map-by-phase").first().waitFor();
      expect(await graveFindings(anna.page)).toEqual([]);
      await anna.takesPicture(`map-phone-${language}-${colorScheme}`);
    },
  );

  test("on a phone the board opens as a map, phase by phase, by touch", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const url = await app.createBoard({ ...FRAMEWORK, language: "nl" });
    const anna = await room.enter("Anna", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await anna.goTo(url);
    const { page } = anna;
    await page.locator(".map-by-phase").waitFor();
    await page.getByRole("button", { name: "Volgende fase" }).tap();
    expect(await page.getByRole("combobox").inputValue()).toBe("1");
    await page.getByRole("button", { name: "Contactmoment toevoegen" }).tap();
    await page.keyboard.type("Op mijn telefoon");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "plus 2, heel goed" }).tap({ force: true });
    await page
      .getByRole("button", { name: /^Contactmoment 1 van 1, Overweging.*telefoon, emotie plus 2/ })
      .waitFor();
    const tooWide = await page.evaluate(
      () => document.querySelector(".map-view")!.scrollWidth - window.innerWidth,
    );
    expect(tooWide).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll(".map-view :is(button, select, .map-face)")]
        .map((element) => ({
          box: element.getBoundingClientRect(),
          text: element.outerHTML.slice(0, 80),
        }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    await anna.takesPicture("map-phone");
    expect(anna.problems).toEqual([]);
  });
});

async function openMap(person: Person, url: string): Promise<void> {
  await person.goTo(`${url}?view=map`);
  await person.page.locator(".map-grid").first().waitFor();
  await person.seesState(/Opgeslagen|Saved/);
}

/** The spoken name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    // A card is named by words that only screen readers get; everything else by its label.
    const words = element?.querySelector(".cj-visually-hidden")?.textContent;
    return element?.getAttribute("aria-label") ?? words ?? element?.tagName ?? "";
  });
}

/** Keys one after the other; after each the page has drawn what came of it. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))),
    );
  }
}

async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(page, async () => (await focused(page)) === name);
  expect(await focused(page)).toBe(name);
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 40 && !(await isThere()); i += 1) await page.keyboard.press("Tab");
}

async function announced(page: Page): Promise<string> {
  return (await page.locator(".map-view > [role=status]").textContent()) ?? "";
}

async function graveFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  // Half-faded colours are no colours to judge.
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
