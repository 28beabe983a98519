import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";
import type { Person } from "./testing/person.ts";

const FRAMEWORK = { from: "framework", title: "Samen in de tabel", framework: "funnel" };

describe.skipIf(!chromiumPath)("the map view", () => {
  const room = openRoom();

  test("a whole mapping task by keyboard alone, from home", async () => {
    const anna = await room.enter(null);
    const { page } = anna;
    await page.addInitScript(() => {
      window.pointerUses = 0;
      window.addEventListener("pointerdown", () => (window.pointerUses! += 1), { capture: true });
    });

    // A board, and who she is.
    await anna.goTo(app.origin);
    await tabUntil(page, () => isFocused(page.getByLabel("Naam van het bord")));
    await page.keyboard.type("Met toetsen");
    await tabUntil(page, () => isFocused(page.locator(".cj-radio-cards [type=radio]")));
    await pressUntil(page, "ArrowDown", () =>
      isFocused(page.locator("[type=radio][value=funnel]")),
    );
    await tabUntil(page, () => isFocused(page.getByRole("button", { name: "Maak het bord" })));
    await page.keyboard.press("Enter");
    const name = page.getByRole("textbox", { name: "Je naam" });
    await name.waitFor();
    await expect.poll(() => isFocused(name)).toBe(true);
    await page.keyboard.type("Anna");
    await page.keyboard.press("Enter");
    await name.waitFor({ state: "detached" });
    await anna.seesState(/Opgeslagen/);
    await page.keyboard.press("Alt+m");
    await page.locator(".map-grid").waitFor();

    // The persona: a name in the map, goals in the panel, and back to where she was.
    const persona = page.locator(".map-persona-name");
    await tabUntil(page, () => isFocused(persona));
    await press(page, "Enter");
    await page.keyboard.type("Sanne");
    await press(page, "Enter", "Alt+Enter");
    const goals = page.getByRole("textbox", { name: "Doelen" });
    await tabUntil(page, () => isFocused(goals));
    await page.keyboard.type("Snel goede koffie");
    await press(page, "Escape");
    expect(await isFocused(persona)).toBe(true);

    // Into the grid; a phase gets a name and another one comes after it; a step gets a name.
    await tabTo(page, "Fase Bewustwording");
    await press(page, "Enter");
    await page.keyboard.type("Ontdekken");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Fase Ontdekken");
    await choosesFromMenu(page, "Fase erna toevoegen");
    await page.getByRole("textbox", { name: "Naam van de fase" }).waitFor();
    await page.keyboard.type("Uitzoeken");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Fase Uitzoeken");
    await press(page, "ArrowRight", "ArrowDown", "Enter");
    await page.keyboard.type("Vergelijken");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Stap Vergelijken");

    // Cards of three kinds: Enter on an empty cell makes the first and from there the next, Insert another. Tab goes
    // to the step beside, and what is left empty was never there.
    await press(page, "ArrowDown", "Enter");
    await page.keyboard.type("Leest reviews");
    await press(page, "Tab");
    expect(await focused(page)).toBe("Tekst van de kaart, Doet, stap Stap 4");
    await press(page, "Shift+Tab", "Escape");
    expect(await focused(page)).toMatch(/^Doet 1 van 1, Overweging, stap Vergelijken, Leest/);
    await press(page, "Escape", "ArrowDown", "Enter");
    await page.keyboard.type("Wat is echt?");
    await press(page, "Escape", "Escape", "ArrowDown", "ArrowDown");
    expect(await focused(page)).toBe("Contactmomenten, Overweging, stap Vergelijken: geen kaarten");
    await press(page, "Enter");
    await page.keyboard.type("Reviews");
    await press(page, "Enter");
    await page.keyboard.type("Zoekmachine");
    await press(page, "Enter", "Enter", "Insert");
    await page.keyboard.type("Webshop");
    await press(page, "Escape", "ArrowUp");
    expect(await focused(page)).toBe(
      "Contactmoment 2 van 3, Overweging, stap Vergelijken, Zoekmachine",
    );

    // An emotion with words, and a moment of truth: the spoken names tell them.
    await press(page, "Escape", "ArrowDown", "Enter", "ArrowLeft", "Tab");
    await tabUntil(page, () => isFocused(page.locator(".map-emotion-label")));
    await page.keyboard.type("Onzeker");
    await press(page, "Enter");
    expect(await focused(page)).toBe(
      "Emotie, Overweging, stap Vergelijken: emotie min 1, slecht, Onzeker",
    );
    await press(page, "ArrowUp", "Enter", "ArrowDown");
    await choosesFromMenu(page, "Markeer als moment van de waarheid");
    await expect
      .poll(() => focused(page))
      .toBe(
        "Contactmoment 2 van 3, Overweging, stap Vergelijken, Zoekmachine, moment van de waarheid, emotie min 1",
      );

    // Up in its cell, which is told since the focus stays; to another cell; a copy; all of it undone.
    await press(page, "Alt+ArrowUp");
    expect(await announced(page)).toMatch(/^Contactmoment 1 van 3, Overweging/);
    await press(page, "Alt+ArrowRight");
    expect(await focused(page)).toMatch(/^Contactmoment 1 van 1, Conversie, stap Stap 4, Zoek/);
    await press(page, "Control+d");
    expect(await focused(page)).toMatch(/^Contactmoment 2 van 2, Conversie, stap Stap 4, Zoek/);
    await press(page, "Control+z");
    await expect.poll(() => focused(page)).toBe("Contactmomenten, Conversie, stap Stap 4: 1 kaart");
    await press(page, "Control+z", "Control+z", "ArrowLeft");
    await expect
      .poll(() => focused(page))
      .toBe("Contactmomenten, Overweging, stap Vergelijken: 3 kaarten");

    // By menu: a step more, then away with the whole step and its cards, and all of it back.
    await press(page, "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp");
    expect(await focused(page)).toBe("Stap Vergelijken");
    await choosesFromMenu(page, "Stap erna toevoegen");
    await page.getByRole("textbox", { name: "Naam van de stap" }).waitFor();
    await page.keyboard.type("Kiezen");
    await press(page, "Enter", "ArrowLeft", "Delete");
    // The question what happens to the cards: not to a neighbour, they go too.
    const choice = page.getByRole("button", { name: /Wat gebeurt er met de kaarten/ });
    await choice.waitFor();
    await tabUntil(page, () => isFocused(choice));
    const confirm = page.getByRole("button", { name: "Verwijderen met 5 kaarten" });
    await pressUntil(page, "ArrowRight", () => confirm.isVisible());
    await tabUntil(page, () => isFocused(confirm));
    await press(page, "Enter");
    await expect.poll(() => page.locator(".map-card").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("Stap Kiezen");
    await press(page, "Control+z");
    await expect.poll(() => page.locator(".map-card").count()).toBe(5);
    expect(await page.evaluate(() => window.pointerUses)).toBe(0);
    await anna.seesState(/Opgeslagen/);
    await anna.takesPicture("map-desktop");
    expect(anna.problems).toEqual([]);
  });

  test("what is done in the map is at once on somebody's canvas, and the other way round", async () => {
    const url = await app.createBoard({ ...FRAMEWORK, language: "nl" });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([openMap(anna, url), bram.openBoard(url)]);
    const { page } = anna;
    const textsOnCanvas = async (kind: string) => (await bram.sees(kind)).map(({ text }) => text);

    await page.getByRole("columnheader", { name: "Stap Stap 2" }).focus();
    await press(page, "Enter");
    await page.keyboard.type("Vergelijken");
    await press(page, "Enter", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
    await page.keyboard.type("Zoekmachine");
    await press(page, "Escape");
    await expect.poll(() => textsOnCanvas("step")).toContain("Vergelijken");
    await expect.poll(() => textsOnCanvas("card")).toEqual(["Zoekmachine"]);
    await press(page, "Alt+ArrowRight");
    const xOfCard = async () => (await bram.sees("card"))[0]?.x ?? 0;
    const xOfStep = async (name: string) =>
      (await bram.sees("step")).find(({ text }) => text === name)?.x ?? 0;
    await expect.poll(async () => (await xOfCard()) > (await xOfStep("Stap 3"))).toBe(true);

    // Bram's card appears in Anna's map and is announced; her focus stays.
    const where = await focused(page);
    await bram.addCard("Contactmoment toevoegen", "Vergelijken", "Contactmomenten", "Van Bram");
    await page.getByRole("button", { name: /^Contactmoment 1 van 1.*Van Bram/ }).waitFor();
    await expect
      .poll(() => announced(page), { timeout: 12_000 })
      .toContain("Bram heeft 1 kaart in Overweging toegevoegd.");
    expect(await focused(page)).toBe(where);
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("both write in one card; who is in a card is seen; a removed card leaves the focus in its cell", async () => {
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
    await press(anna.page, "Escape");
    await press(bram.page, "Escape");
    await expect.poll(() => focused(anna.page)).toMatch(/bbbbbbbbbbsamenaaaaaaaaaa/);
    await expect.poll(() => focused(bram.page)).toMatch(/bbbbbbbbbbsamenaaaaaaaaaa/);

    await press(bram.page, "Delete");
    await expect
      .poll(() => focused(anna.page))
      .toBe("Doet, Bewustwording, stap Stap 1: geen kaarten");
    await expect.poll(() => announced(anna.page)).toMatch(/Iemand heeft verwijderd waar je was/);
    expect(await announced(bram.page)).not.toMatch(/verwijderd/);
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("the views change places without a reload; the map never loads the canvas", async () => {
    const url = await app.createBoard({ from: "sample", language: "en" });
    const anna = await room.enter("Anna", { locale: "en-GB" });
    const scripts: string[] = [];
    anna.page.on("request", (request) => scripts.push(request.url()));
    await openMap(anna, url);
    expect(scripts.filter((script) => script.includes("/tldraw/"))).toEqual([]);
    await anna.page.evaluate(() => Reflect.set(window, "isSamePage", true));
    await anna.page.keyboard.press("Alt+m");
    await anna.page.waitForSelector('[data-shape-type="journey"]', { state: "attached" });
    expect(new URL(anna.page.url()).search).toBe("?view=canvas");
    await anna.page.getByRole("radio", { name: "Map" }).press("Space");
    await anna.page.locator(".map-view").waitFor();
    expect(new URL(anna.page.url()).search).toBe("?view=map");
    expect(await anna.page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
    expect(anna.problems).toEqual([]);
  });

  test("on a phone the board opens as a map, phase by phase, by touch", async () => {
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
    await page.getByRole("textbox", { name: /Contactmomenten/ }).waitFor();
    await page.keyboard.type("En daarna in de winkel");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".map-card").count()).toBe(3);
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "plus 2, heel goed" }).tap({ force: true });
    await page
      .getByRole("button", { name: /^Contactmoment 1 van 2, Overweging.*telefoon, emotie plus 2/ })
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

/** Keys one after the other; after each the page has drawn what came of it, and the focus is or comes somewhere. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))),
    );
    await expect
      .poll(() => page.evaluate(() => document.activeElement === document.body), {
        message: `The focus was lost on ${key}.`,
        timeout: 2_000,
      })
      .toBe(false);
  }
}

/** Presses a key until something is so, at most 40 times. */
async function pressUntil(page: Page, key: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 40 && !(await isSo()); i += 1) await page.keyboard.press(key);
  expect(await isSo()).toBe(true);
}

function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  return pressUntil(page, "Tab", isThere);
}

function tabTo(page: Page, name: string): Promise<void> {
  return tabUntil(page, async () => (await focused(page)) === name);
}

/** Whether one of these elements has the focus. */
function isFocused(elements: Locator): Promise<boolean> {
  return elements.evaluateAll((found) => found.some((one) => one === document.activeElement));
}

/** Opens the menu of what has the focus and goes down it to an action. */
async function choosesFromMenu(page: Page, action: string): Promise<void> {
  await page.keyboard.press("Shift+F10");
  const item = page.getByRole("menuitem", { name: action });
  await item.waitFor();
  await pressUntil(page, "ArrowDown", () => isFocused(item));
  await press(page, "Enter");
}

async function announced(page: Page): Promise<string> {
  return (await page.locator(".map-view > [role=status]").textContent()) ?? "";
}

declare global {
  interface Window {
    pointerUses?: number;
  }
}
