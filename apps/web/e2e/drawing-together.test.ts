import { addPhase, addStep, writeText } from "@cojourney/journey-model";
import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { ProgramOnBoard } from "./testing/program-on-board.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

/** Part of a page of somebody else's, as a browser copies it: whole, with what runs when it is clicked. */
const PAGE_TEXT =
  '<p onclick="go()">Zo <b>staat</b> het er<img src="/none.png" onerror="alert(1)"></p>';

describe.skipIf(!chromiumPath)("two people on one canvas", () => {
  const room = openRoom();

  /** A blank board, and two people who look at it; what they see lies at the same place on both screens. */
  async function meet(names: readonly [string, string], furnish: (board: ProgramOnBoard) => void) {
    const board = { from: "framework", title: "Samen", framework: "blank", language: "nl" };
    const url = `${await app.createBoard(board)}?view=canvas`;
    using program = await ProgramOnBoard.open(url);
    furnish(program);
    await expect.poll(() => program.isSaved).toBe(true);
    const people = [await room.enter(names[0]), await room.enter(names[1])] as const;
    for (const person of people) await person.openBoard(url);
    return people;
  }

  test("draw: a note, a rectangle, an arrow to a card; arrow and note follow the card, and the map has them", async () => {
    const [dora, emil] = await meet(["Dora", "Emil"], (board) => board.addTouchpoints(["Kaart"]));
    await dora.page.getByTestId("tools.note").click();
    await dora.page.mouse.click(900, 220);
    const text = dora.page.locator('[data-shape-type="note"] [contenteditable="true"]');
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
    await dora.page.keyboard.type("Let op", { delay: 30 });
    await dora.page.keyboard.press("Escape");
    await draws(dora, "rectangle", [820, 560], [960, 660]);
    const card = await dora.placeOf("card", "Kaart");
    await draws(dora, "arrow", [900, 220], [card.x, card.y]);

    await emil.page.locator('[data-shape-type="note"]', { hasText: "Let op" }).waitFor();
    for (const kind of ["note", "geo", "arrow"])
      await expect.poll(() => emil.sees(kind)).toEqual(await dora.sees(kind));
    for (const person of [dora, emil])
      await expect.poll(() => gapToArrow(person, "Kaart")).toBeLessThan(20);

    const held = await emil.drags("Kaart", "Stap 1", "Kansen");
    await held.drop();
    for (const person of [dora, emil]) {
      await expect
        .poll(async () => (await person.placeOf("card", "Kaart")).y)
        .toBeGreaterThan(card.y + 100);
      await expect.poll(() => gapToArrow(person, "Kaart")).toBeLessThan(20);
    }
    await dora.takesPicture("arrow-follows-card");

    // On the right half of the card, so that its left half can still be taken hold of; by a corner, which no arrow meets.
    const under = await dora.placeOf("card", "Kaart");
    const note = await dora.placeOf("note", "Let op");
    await dora.page.keyboard.press("Escape");
    await dora.page.mouse.move(note.x - 60, note.y - 60);
    await dora.page.mouse.down();
    await dora.page.mouse.move(under.x - 40, under.y - 60, { steps: 8 });
    await dora.page.locator(".cj-attach-mark").waitFor();
    await dora.page.mouse.up();
    const put = await fromCard(dora, "Let op", "Kaart");
    await expect.poll(() => fromCard(emil, "Let op", "Kaart")).toEqual(put);
    const left: Point = [under.x - under.w / 2 + 10, under.y];
    await emil.page.keyboard.press("Escape");
    await drag(emil, left, [left[0], card.y]);
    for (const person of [dora, emil]) {
      await expect
        .poll(async () => (await person.placeOf("card", "Kaart")).y)
        .toBeLessThan(under.y - 100);
      await expect.poll(() => fromCard(person, "Let op", "Kaart")).toEqual(put);
    }
    await dora.takesPicture("note-follows-card");

    // Copied from a page with handlers in it: pasted as a text, and into the note, without a word in the console.
    await copies(dora, PAGE_TEXT);
    await dora.page.keyboard.press("Control+v");
    const pasted = emil.page.locator('[data-shape-type="text"]', { hasText: "Zo staat het er" });
    expect(await pasted.locator("strong").textContent()).toBe("staat");
    await dora.page.keyboard.press("Escape");
    const moved = await dora.placeOf("note", "Let op");
    await dora.page.mouse.dblclick(moved.x - 60, moved.y - 60);
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
    await dora.page.keyboard.press("Control+v");
    await emil.page.locator('[data-shape-type="note"]', { hasText: "Zo staat het er" }).waitFor();

    await emil.page.getByRole("radio", { name: "Tabel" }).press("Space");
    await emil.page.locator(".map-attached-words", { hasText: "Zo staat het er" }).waitFor();
    await emil.page.keyboard.press("Control+f");
    await emil.page.keyboard.type("zo staat");
    await emil.page.locator(".cj-find-place", { hasText: "Op het canvas · Kaart" }).waitFor();
    expect([...dora.problems, ...emil.problems]).toEqual([]);
  });

  test("undo what they did themselves, and never what the other did to the same shape", async () => {
    const [fien, gijs] = await meet(["Fien", "Gijs"], () => {});
    await draws(fien, "rectangle", [800, 300], [950, 400]);
    const drawn = await placeOfRectangle(fien);
    await expect.poll(() => placeOfRectangle(gijs)).toEqual(drawn);

    // Fien moves it, Gijs makes it red; Fien's undo moves it back and leaves it red.
    await drag(fien, [875, 350], [975, 450]);
    const moved = await placeOfRectangle(fien);
    expect(moved).not.toEqual(drawn);
    await expect.poll(() => placeOfRectangle(gijs)).toEqual(moved);
    const black = await colorOfRectangle(gijs);
    await gijs.page.mouse.click(900, 450);
    await gijs.page.getByTestId("style.color.red").click();
    await expect.poll(() => colorOfRectangle(gijs)).not.toBe(black);
    const red = await colorOfRectangle(gijs);
    await expect.poll(() => colorOfRectangle(fien)).toBe(red);
    await undo(fien);
    for (const person of [fien, gijs]) {
      await expect.poll(() => placeOfRectangle(person)).toEqual(drawn);
      expect(await colorOfRectangle(person)).toBe(red);
    }

    // Both move it; the undo of the first finds that it was moved since, and leaves it there.
    await drag(fien, [875, 350], [975, 350]);
    await expect.poll(() => placeOfRectangle(gijs)).toEqual(await placeOfRectangle(fien));
    await drag(gijs, [975, 350], [975, 480]);
    const last = await placeOfRectangle(gijs);
    await expect.poll(() => placeOfRectangle(fien)).toEqual(last);
    await undo(fien);
    await fien.page.waitForTimeout(400);
    for (const person of [fien, gijs]) expect(await placeOfRectangle(person)).toEqual(last);
    expect([...fien.problems, ...gijs.problems]).toEqual([]);
  });

  test("drag phases, steps and lanes into another order", async () => {
    const [hugo, iris] = await meet(["Hugo", "Iris"], twoPhases);
    const both = [hugo, iris];
    for (const person of both)
      await expect.poll(() => order(person, "step", "x")).toEqual(["Een", "Twee", "Drie"]);

    const een = await hugo.placeOf("step", "Een");
    const twee = await hugo.placeOf("step", "Twee");
    await drag(hugo, [een.x, een.y], [twee.x + twee.w / 2 - 5, twee.y]);
    for (const person of both)
      await expect.poll(() => order(person, "step", "x")).toEqual(["Twee", "Een", "Drie"]);

    const alfa = await hugo.placeOf("phase", "Alfa");
    const bravo = await hugo.placeOf("phase", "Bravo");
    await drag(hugo, [alfa.x, alfa.y], [bravo.x + bravo.w / 2 - 5, bravo.y]);
    for (const person of both) {
      await expect.poll(() => order(person, "phase", "x")).toEqual(["Bravo", "Alfa"]);
      expect(await order(person, "step", "x")).toEqual(["Drie", "Twee", "Een"]);
    }

    const doet = await iris.placeOf("lane", "Doet");
    const denkt = await iris.placeOf("lane", "Denkt");
    await drag(iris, [denkt.x, denkt.y], [doet.x, doet.y - doet.h / 2 + 5]);
    for (const person of both)
      await expect
        .poll(async () => (await order(person, "lane", "y")).slice(0, 3))
        .toEqual(["Denkt", "Doet", "Verwacht"]);
    await hugo.takesPicture("other-order");
    expect([...hugo.problems, ...iris.problems]).toEqual([]);
  });

  test("delete a phase with its cards, once asked; undo brings all back", async () => {
    const [jip, koen] = await meet(["Jip", "Koen"], (board) => {
      twoPhases(board);
      board.addTouchpoints(["Blijft"], 0);
      board.addTouchpoints(["Gaat mee 1", "Gaat mee 2"], 2);
    });
    const before = await jip.sees("card");
    expect(before).toHaveLength(3);
    const bravo = await jip.placeOf("phase", "Bravo");
    await jip.page.mouse.click(bravo.x, bravo.y);
    await jip.page.keyboard.press("Delete");
    const question = jip.page.getByRole("alertdialog", { name: "Fase Bravo verwijderen?" });
    await question.getByRole("button", { name: /Wat gebeurt er met de kaarten/ }).click();
    await jip.page.getByRole("option", { name: "Verwijder ze ook" }).click();
    await question.getByRole("button", { name: "Verwijderen met 2 kaarten" }).click();
    await jip.page.getByText("Verwijderd: Bravo").waitFor();
    await jip.takesPicture("phase-deleted");
    for (const person of [jip, koen]) {
      await expect.poll(() => order(person, "phase", "x")).toEqual(["Alfa"]);
      await expect.poll(() => order(person, "card", "y")).toEqual(["Blijft"]);
    }
    await undo(jip);
    for (const person of [jip, koen]) {
      await expect.poll(() => person.sees("card")).toEqual(before);
      await expect.poll(() => order(person, "phase", "x")).toEqual(["Alfa", "Bravo"]);
    }
    expect([...jip.problems, ...koen.problems]).toEqual([]);
  });
});

type Point = readonly [x: number, y: number];

/** Two phases, the first with two steps, all with names. */
function twoPhases(board: ProgramOnBoard): void {
  const { journey } = board;
  const map = board.map();
  const [first] = map.phases;
  if (!first) throw new Error("A blank board begins with a phase.");
  writeText(journey, { root: "phases", id: first.phase.id, field: "title" }, "Alfa");
  addStep(journey, { phaseId: first.phase.id, before: null });
  addPhase(journey, { journeyId: map.journey.id, before: null, title: "Bravo" });
  for (const [i, { step }] of board.map().steps.entries())
    writeText(
      journey,
      { root: "steps", id: step.id, field: "title" },
      ["Een", "Twee", "Drie"][i] ?? "",
    );
}

async function drag({ page }: Person, from: Point, to: Point): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
  // tldraw takes the pointer in with its next frame, which a busy machine may draw late.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function draws(
  person: Person,
  tool: "rectangle" | "arrow",
  from: Point,
  to: Point,
): Promise<void> {
  await person.page.getByTestId(`tools.${tool}`).click();
  await drag(person, from, to);
}

async function undo({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Ongedaan maken" }).first().click();
}

async function order(person: Person, kind: string, axis: "x" | "y"): Promise<readonly string[]> {
  const shapes = await person.sees(kind);
  return shapes.toSorted((a, b) => a[axis] - b[axis]).map(({ text }) => text);
}

async function placeOfRectangle(person: Person): Promise<Point> {
  const [rectangle] = await person.sees("geo");
  if (!rectangle) throw new Error(`${person.name} sees no rectangle.`);
  return [rectangle.x, rectangle.y];
}

async function colorOfRectangle({ page }: Person): Promise<string> {
  return page
    .locator('[data-shape-type="geo"] path')
    .first()
    .evaluate((path) => getComputedStyle(path).stroke);
}

/** Where a note stands from a card, px at zoom 1. */
async function fromCard(person: Person, note: string, card: string): Promise<Point> {
  const notes = await person.sees("note");
  const cards = await person.sees("card");
  const [a, b] = [
    notes.find(({ text }) => text.includes(note)),
    cards.find(({ text }) => text.includes(card)),
  ];
  if (!a || !b) throw new Error(`${person.name} does not see the note and the card.`);
  return [Math.round(a.x - b.x), Math.round(a.y - b.y)];
}

/** How far the drawn line of the one arrow stays away from a card, in client px: 0 when they touch. */
async function gapToArrow({ page }: Person, card: string): Promise<number> {
  return page.evaluate((text) => {
    const boxes = [...document.querySelectorAll('[data-shape-type="arrow"] path')]
      .filter((path) => !path.closest("defs"))
      .map((path) => path.getBoundingClientRect());
    const target = [...document.querySelectorAll('[data-shape-type="card"]')]
      .find((shape) => shape.textContent?.includes(text))
      ?.getBoundingClientRect();
    if (!target) return Number.POSITIVE_INFINITY;
    const gaps = boxes.map((box) =>
      Math.hypot(
        Math.max(0, box.left - target.right, target.left - box.right),
        Math.max(0, box.top - target.bottom, target.top - box.bottom),
      ),
    );
    return Math.min(...gaps);
  }, card);
}

/**
 * Copies markup in another program, on a network without https: where pages may read the clipboard themselves,
 * the browser cleans what they write and read.
 */
async function copies({ page }: Person, markup: string): Promise<void> {
  await page.evaluate((html) => {
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/html", html);
      event.clipboardData?.setData("text/plain", html.replaceAll(/<[^>]*>/gu, ""));
    };
    Reflect.deleteProperty(Clipboard.prototype, "read");
    window.addEventListener("copy", onCopy, { capture: true, once: true });
  }, markup);
  await page.keyboard.press("Control+c");
}
