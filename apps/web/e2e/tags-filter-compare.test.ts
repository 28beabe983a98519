import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findWithAxe } from "./testing/access.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

describe.skipIf(!chromiumPath)("tags, filter and curves", () => {
  const room = openRoom();

  test("two people tag one card, each sees what they ask for, and curves lie over each other", async () => {
    const url = await app.createBoard({ from: "sample", language: "nl" });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([anna.openBoard(url), openMap(bram, url)]);
    const [first, second] = (await cardsInView(anna.page)).slice(0, 2);
    if (!first || !second) throw new Error("The sample has cards.");

    // Each types a tag of their own onto one card, in different views: both stay.
    await choose(anna, first);
    await bram.page.locator(".map-card-button", { hasText: first }).first().click();
    await Promise.all([tag(anna.page, "Snel"), tag(bram.page, "Juridisch")]);
    for (const { page } of [anna, bram])
      await expect
        .poll(() => page.locator(".detail-tags-worn li > span").allTextContents())
        .toEqual(["Juridisch", "Snel"]);
    await bram.page.getByRole("radio", { name: "Pruim" }).press("Space");
    await expect.poll(() => pictureOf(anna.page, first).getAttribute("data-color")).toBe("plum");
    await expect.poll(() => pictureOf(anna.page, first).locator("li").count()).toBe(2);

    // Anna asks for a tag: the others are faint on her canvas, and Bram sees what he saw.
    await anna.page.keyboard.press("Control+Shift+F");
    await anna.page.getByRole("button", { name: "Labels", exact: true }).click();
    await anna.page.getByRole("checkbox", { name: "Snel" }).press("Space");
    await anna.page.keyboard.press("Escape");
    await anna.page.getByText("1 van 125 kaarten").waitFor();
    await expect.poll(() => opacityOf(anna.page, second)).toBeLessThan(0.5);
    expect(await opacityOf(anna.page, first)).toBe(1);
    expect(await bram.page.locator(".map-card").count()).toBe(125);
    await anna.takesPicture("filter-canvas");

    // It is there after a reload, works in the map too, and goes with one key.
    await anna.goTo(`${url}?view=map`);
    await anna.page.getByText("1 van 125 kaarten").waitFor();
    await expect.poll(() => anna.page.locator(".map-card").count()).toBe(1);
    const hidden = await anna.page.locator(".map-hidden-cards").allTextContents();
    expect(hidden.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(124);
    expect((await findWithAxe(anna.page, { part: ".map-view" })).serious).toEqual([]);
    await anna.takesPicture("filter-map");
    await anna.page.getByRole("textbox", { name: "Filter op woorden" }).press("Escape");
    await expect.poll(() => anna.page.locator(".map-card").count()).toBe(125);

    // Find in the map shows the card, and Escape goes on from there.
    await anna.page.keyboard.press("Control+f");
    await anna.page.getByRole("textbox", { name: "Waar zoek je naar?" }).fill(second);
    await anna.page.keyboard.press("Enter");
    await anna.page.locator("[data-found]", { hasText: second }).waitFor();
    await anna.page.keyboard.press("Escape");
    await expect
      .poll(() => anna.page.evaluate(() => document.activeElement?.textContent))
      .toContain(second);

    // Two curves in one picture, and the same numbers in words; one can be left out.
    await anna.page.getByRole("button", { name: "Emotiecurves vergelijken" }).click();
    const dialog = anna.page.getByRole("dialog");
    await expect.poll(() => dialog.locator(".compare-line").count()).toBe(2);
    await dialog.getByRole("rowheader").first().waitFor();
    expect(await dialog.locator(".compare-point").count()).toBeGreaterThan(10);
    await anna.takesPicture("curves-compared");
    await dialog.getByRole("checkbox").first().press("Space");
    await expect.poll(() => dialog.locator(".compare-line").count()).toBe(1);
    await anna.page.keyboard.press("Escape");

    // Several cards at once, from the canvas; one undo takes all of it back.
    await anna.openBoard(`${url}?view=canvas`);
    await choose(anna, first);
    const { x, y } = await anna.placeOf("card", firstWords(second));
    await anna.page.keyboard.down("Shift");
    await anna.page.mouse.click(x, y);
    await anna.page.keyboard.up("Shift");
    const panel = anna.page.getByRole("complementary");
    await panel.getByRole("heading", { name: "2 kaarten" }).waitFor();
    const marked = bram.page.locator(".map-card[data-moment-of-truth]");
    const before = await marked.count();
    await panel.getByRole("checkbox", { name: "Moment van de waarheid" }).press("Space");
    await expect.poll(() => marked.count()).toBe(before + 2);
    await anna.page.keyboard.press("Control+z");
    await expect.poll(() => marked.count()).toBe(before);
    const cards = bram.page.locator(".map-card");
    const all = await cards.count();
    await anna.page.locator(".tl-container").focus();
    await anna.page.keyboard.press("Control+d");
    await expect.poll(() => cards.count()).toBe(all + 2);
    await panel.getByRole("heading", { name: "2 kaarten" }).waitFor();
    await anna.page.keyboard.press("Control+z");
    await expect.poll(() => cards.count()).toBe(all);
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });
});

async function openMap(person: Person, url: string): Promise<void> {
  await person.goTo(`${url}?view=map`);
  await person.page.locator(".map-card").first().waitFor();
}

/** Texts of cards that lie whole in the view, so that they can be pressed. */
function cardsInView(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-shape-type="card"]')];
    const inView = cards.filter((card) => {
      const { left, top, bottom, right } = card.getBoundingClientRect();
      return left > 400 && top > 160 && bottom < innerHeight - 200 && right < innerWidth - 500;
    });
    return inView.map((card) =>
      [...card.querySelectorAll(".cj-map-card-text span")]
        .map((line) => line.textContent)
        .join(" "),
    );
  });
}

function pictureOf(page: Page, text: string) {
  return page
    .locator('[data-shape-type="card"]', { hasText: firstWords(text) })
    .locator(".cj-map-card")
    .first();
}

async function opacityOf(page: Page, text: string): Promise<number> {
  const shape = page.locator('[data-shape-type="card"]', { hasText: firstWords(text) }).first();
  return Number(await shape.evaluate((element) => getComputedStyle(element).opacity));
}

/** A card is drawn in lines, so only the words of its first one stand next to each other. */
function firstWords(text: string): string {
  return text.split(" ").slice(0, 2).join(" ");
}

async function choose(person: Person, text: string): Promise<void> {
  const panel = person.page.getByRole("complementary");
  // A board that has just opened may not hear the first click yet.
  await expect
    .poll(
      async () => {
        const { x, y } = await person.placeOf("card", firstWords(text));
        await person.page.mouse.click(x, y);
        return panel.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

async function tag(page: Page, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Labels" });
  await field.fill(name);
  await field.press("Enter");
  await page.locator(".detail-tags-worn li", { hasText: name }).waitFor();
}
