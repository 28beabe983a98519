import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

describe.skipIf(!chromiumPath)("the structure on the canvas", () => {
  const room = openRoom();

  test("is added to, copied, moved, skipped, looped, removed with a question and folded up; others see it", async () => {
    const url = await app.createBoard({ from: "sample", language: "nl" });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([anna.openBoard(url), bram.openBoard(url)]);
    const counts = { phase: await count(bram, "phase"), lane: await count(bram, "lane") };

    // A phase after this one, named at once; then copied by key, with all that is in it.
    await choose(anna, "phase", "Besluit", "Fase erna toevoegen");
    await anna.types("Twijfel");
    await shows(bram, "phase", "Twijfel");
    const cards = await count(bram, "card");
    await select(anna, "phase", "Besluit");
    await anna.page.keyboard.press("Control+d");
    await expect.poll(() => count(bram, "phase")).toBe(counts.phase + 2);
    expect(await count(bram, "card")).toBeGreaterThan(cards);
    await anna.page.keyboard.press("Control+z");
    await expect.poll(() => count(bram, "card")).toBe(cards);

    // To the left by key, skipped for this persona, and a way back that can be taken out.
    const leftOf = async (name: string) =>
      (await bram.sees("phase")).find(({ text }) => text.includes(name))?.x ?? Number.NaN;
    const before = await leftOf("Twijfel");
    await select(anna, "phase", "Twijfel");
    await anna.page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => leftOf("Twijfel")).toBeLessThan(before);
    await choose(anna, "phase", "Twijfel", "Deze persona slaat de fase over");
    await bram.page
      .locator('[data-shape-type="phase"] [data-skipped]', { hasText: "Twijfel" })
      .waitFor({ state: "attached" });
    await openMenu(anna, "phase", "Twijfel");
    await anna.page.getByRole("menuitem", { name: /Lus terug/ }).press("ArrowRight");
    await anna.page.getByRole("menuitem", { name: "Bewustwording" }).press("Enter");
    const loop = bram.page.locator(".cj-map-loop", { hasText: "terug naar Bewustwording" });
    await loop.waitFor({ state: "attached" });
    await anna.takesPicture("structure-loop");
    expect(await anna.page.locator(".cj-map-editor").count()).toBe(0);
    await anna.page
      .locator(".cj-structure-loop")
      .getByRole("button", { name: "Haal de lus terug naar Bewustwording weg" })
      .click();
    await loop.waitFor({ state: "detached" });

    // Wider by a step, by its edge.
    const steps = await count(bram, "step");
    await select(anna, "phase", "Twijfel");
    const edge = await anna.page.locator(".cj-structure-edge").boundingBox();
    if (!edge) throw new Error("A phase that is selected has an edge to drag.");
    const { w } = await anna.placeOf("phase", "Twijfel");
    await anna.page.mouse.move(edge.x + 4, edge.y + 8);
    await anna.page.mouse.down();
    await anna.page.mouse.move(edge.x + w, edge.y + 8, { steps: 4 });
    await anna.page.locator(".cj-structure-ghost", { hasText: "+1" }).waitFor();
    await anna.page.mouse.up();
    await expect.poll(() => count(bram, "step")).toBe(steps + 1);

    // What is empty goes at once; what holds cards asks, and the cards are kept unless said otherwise.
    await select(anna, "phase", "Twijfel");
    await anna.page.keyboard.press("Delete");
    await expect.poll(() => count(bram, "phase")).toBe(counts.phase);
    await select(anna, "phase", "Besluit", 40);
    await anna.page.keyboard.press("Delete");
    const question = anna.page.getByRole("alertdialog", { name: "Fase Besluit verwijderen?" });
    await question.waitFor();
    await anna.takesPicture("structure-question");
    await question.getByRole("button", { name: "Verplaatsen en verwijderen" }).click();
    await expect.poll(() => count(bram, "phase")).toBe(counts.phase - 1);
    expect(await count(bram, "card")).toBe(cards);
    await anna.page
      .locator(".cj-toast")
      .getByRole("button", { name: "Ongedaan maken" })
      .first()
      .click();
    await shows(bram, "phase", "Besluit");

    // A row with a name of its own, from a row's menu.
    await openMenu(anna, "lane", "Denkt");
    await anna.page.getByRole("menuitem", { name: "Rij eronder toevoegen" }).press("ArrowRight");
    await anna.page.getByRole("menuitem", { name: /Eigen/ }).press("Enter");
    await anna.types("Wat wij horen");
    await shows(bram, "lane", "Wat wij horen");
    expect(await count(bram, "lane")).toBe(counts.lane + 1);

    // The future beside the present; folded up on one screen only.
    const journeys = await count(bram, "journey");
    await choose(anna, "journey", "Huidige situatie", "Kopieer als gewenste situatie");
    await expect.poll(() => count(bram, "journey")).toBe(journeys + 1);
    const boxes = await bram.sees("journey");
    expect(boxes.flatMap((a) => boxes.filter((b) => a.id < b.id && touch(a, b)))).toEqual([]);
    await anna.page.keyboard.press("Shift+F10");
    await anna.page.getByRole("menuitem", { name: "Inklappen" }).press("Enter");
    await anna.page.locator(".cj-map-folded").waitFor({ state: "attached" });
    await anna.takesPicture("structure-folded");
    expect(await bram.page.locator(".cj-map-folded").count()).toBe(0);
    await anna.page.keyboard.press("Enter");
    await anna.page.locator(".cj-map-folded").waitFor({ state: "detached" });

    // All of it in sight beside the tools: the keys are tldraw's, and no digit with Shift takes a tool.
    await anna.page.keyboard.press("Shift+Digit1");
    const tools = anna.page.locator(".cj-journey-toolbar");
    const free = await tools.evaluate((bar) => bar.getBoundingClientRect().right);
    const lefts = () =>
      anna.page
        .locator('[data-shape-type="journey"], [data-shape-type="persona"]')
        .evaluateAll((pictures) => pictures.map((it) => it.getBoundingClientRect().left));
    await expect.poll(async () => Math.min(...(await lefts()))).toBeGreaterThan(free);
    expect(await tools.locator("[aria-pressed=true]").count()).toBe(0);

    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });
});

const count = async (person: Person, kind: string) => (await person.sees(kind)).length;

async function shows({ page }: Person, kind: string, text: string): Promise<void> {
  await page
    .locator(`[data-shape-type="${kind}"]`, { hasText: text })
    .first()
    .waitFor({ state: "attached" });
}

/** A click away from where the last one was: two quick ones in one place are a double-click, which opens the name. */
async function select(person: Person, kind: string, text: string, offset = 0): Promise<void> {
  const [x, y] = await beginningOf(person, kind, text);
  await person.page.mouse.click(x + offset, y);
}

async function openMenu(person: Person, kind: string, text: string): Promise<void> {
  const at = await beginningOf(person, kind, text);
  await person.page.mouse.click(...at, { button: "right" });
  await person.page.getByRole("menu").first().waitFor();
}

/**
 * With nothing open or selected any more: a point at the beginning of a head, whose middle may lie under a panel.
 * Several journeys have heads of the same name; the one in view is meant.
 */
async function beginningOf(
  { page }: Person,
  kind: string,
  text: string,
): Promise<readonly [number, number]> {
  await page.keyboard.press("Escape");
  const head = page
    .locator(`[data-shape-type="${kind}"]`, { hasText: text })
    .filter({ visible: true })
    .first();
  await head.waitFor();
  const box = await head.boundingBox();
  if (!box) throw new Error(`The ${kind} "${text}" went out of sight.`);
  return [box.x + 20, box.y + 8];
}

async function choose(person: Person, kind: string, text: string, entry: string): Promise<void> {
  await openMenu(person, kind, text);
  await person.page.getByRole("menuitem", { name: entry }).click();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
