import { removeCard } from "@cojourney/journey-model";
import { NewBoard, type Role } from "@cojourney/journey-model/protocol";
import { describe, expect, test } from "vitest";
import { findWithAxe } from "./testing/access.ts";
import { opensPage } from "./testing/in-workshop.ts";
import type { Person } from "./testing/person.ts";
import { ProgramOnBoard } from "./testing/program-on-board.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

describe.skipIf(!chromiumPath)("a facilitator and the room", () => {
  const room = openRoom();

  test("takes everybody along, step by step and with one thing in the light; who looks around comes back", async () => {
    const links = await sampleBoard();
    const noor = await room.enter("Noor");
    const cora = await room.enter("Cora", { viewport: { width: 390, height: 844 } });
    const bram = await room.enter("Bram");
    await noor.openBoard(links.facilitator("canvas"));
    await Promise.all([
      cora.goTo(links.participant("map")),
      bram.openBoard(links.participant("canvas")),
    ]);
    await cora.page.locator(".map-phase-picker").first().waitFor();

    await opensPage(noor, "Tonen");
    await noor.takesPicture("presenting-panel");
    expect((await findWithAxe(noor.page, { part: ".workshop-panel" })).serious).toEqual([]);
    await noor.page.getByRole("button", { name: "Presenteer stap voor stap" }).click();
    for (const person of [cora, bram]) await person.page.getByText("Je volgt Noor").waitFor();
    await noor.page.getByText("2 van de 2 kijken met je mee").waitFor();

    // The journey, its first phase, the first step of that, and with the next phase the phone turns its page.
    for (const key of ["ArrowRight", "PageDown", "ArrowDown"]) await noor.page.keyboard.press(key);
    for (const { page } of [noor, cora, bram])
      await page.getByText("Iedereen ziet: Overweging", { exact: true }).waitFor();
    for (const person of [noor, cora, bram])
      await expect.poll(() => isMarkInView(person)).toBe(true);
    await expect
      .poll(() => cora.page.locator(".map-phase-picker").first().textContent())
      .toMatch(/2 van/);
    await cora.takesPicture("presented-phone");
    await bram.takesPicture("presented-canvas");

    // Bram looks around, and comes back.
    await bram.page.mouse.move(700, 450);
    await bram.page.mouse.wheel(1_500, 900);
    await bram.page.getByText("Noor presenteert").waitFor();
    await noor.page.getByText("1 van de 2 kijkt met je mee").waitFor();
    await bram.page.getByRole("button", { name: "Terug naar Noor" }).click();
    await expect.poll(() => isMarkInView(bram)).toBe(true);

    // The laser of one canvas is seen on the other, and in the map of a phone where it is on something.
    await noor.page.keyboard.press("Alt+l");
    await noor.page.mouse.move(720, 430);
    await noor.page.mouse.move(722, 432);
    await bram.page
      .locator(".laser-layer text", { hasText: "Noor" })
      .waitFor({ state: "attached" });
    await noor.takesPicture("laser");
    await noor.page.keyboard.press("Alt+l");
    await bram.page.locator(".laser-layer").waitFor({ state: "detached" });

    await noor.page.keyboard.press("Escape");
    await noor.page.locator(".spotlight-mark").waitFor({ state: "detached" });
    // By one key what she has chosen is in the light, also for who does not follow her.
    await expect.poll(() => chooses(noor, "Jargon")).toBe(true);
    await noor.page.keyboard.press("Alt+s");
    for (const { page } of [noor, cora, bram]) await page.getByText(/^Iedereen ziet: /).waitFor();
    for (const person of [cora, bram])
      await person.page.getByText("Je volgt Noor").waitFor({ state: "detached" });
    expect([...noor.problems, ...cora.problems, ...bram.problems]).toEqual([]);
  });

  test("cards that somebody wiped out come back with one press, and the board as it was with everybody on it", async () => {
    const links = await sampleBoard();
    const [noor, bram] = [await room.enter("Noor"), await room.enter("Bram")];
    await Promise.all([noor.goTo(links.facilitator("map")), bram.goTo(links.participant("map"))]);
    await bram.page.getByRole("grid").first().waitFor();
    using program = await ProgramOnBoard.open(links.participant("map"), "Wisser");
    const cards = ({ page }: Person) => page.locator(".map-card-button").count();
    const before = await cards(bram);

    await opensPage(noor, "Zoals het was");
    await noor.page.getByLabel("Bewaar het bord zoals het nu is").fill("Voor de lunch");
    await noor.page.getByRole("button", { name: "Bewaren", exact: true }).click();
    await noor.page.getByText("Voor de lunch").waitFor();
    expect((await findWithAxe(noor.page, { part: ".workshop-panel" })).serious).toEqual([]);

    const gone = [...program.map().cards.values()].flat().slice(0, 12);
    program.journey.doc.transact(() => {
      for (const { id } of gone) removeCard(program.journey, id);
    });
    await noor.page.getByText("Wisser heeft 12 kaarten verwijderd.").waitFor();
    await expect.poll(() => cards(bram)).toBe(before - 12);
    await noor.page.getByText("Voordat Wisser veel kaarten verwijderde").waitFor();
    await noor.takesPicture("mass-removal");
    await noor.page.getByRole("button", { name: "Zet ze terug" }).click();
    await noor.page.getByText("12 kaarten zijn terug").waitFor();
    await expect.poll(() => cards(bram)).toBe(before);

    // Looks at what was kept by hand, and sets the board back to it: everybody follows by themselves.
    for (const { id } of gone.slice(0, 3)) removeCard(program.journey, id);
    await expect.poll(() => cards(bram)).toBe(before - 3);
    await noor.page.getByRole("button", { name: /^Bekijken: .*Voor de lunch/ }).click();
    await noor.page.getByText("Sindsdien zijn er 3 kaarten verdwenen").waitFor();
    await noor.takesPicture("kept-state");
    expect((await findWithAxe(noor.page, { part: ".cj-dialog" })).serious).toEqual([]);
    await noor.page.getByRole("button", { name: "Zet een kopie van deze klantreis" }).click();
    await expect.poll(() => cards(bram)).toBeGreaterThan(before);
    await noor.page.getByRole("button", { name: /^Bekijken: .*Voor de lunch/ }).click();
    await noor.page.getByRole("button", { name: "Zet het hele bord terug" }).click();
    await noor.page.getByRole("button", { name: "Terugzetten voor iedereen" }).click();
    await noor.page.getByText(/Het bord is teruggezet naar/).waitFor();
    for (const person of [noor, bram]) await expect.poll(() => cards(person)).toBe(before);
    expect([...noor.problems, ...bram.problems]).toEqual([]);
  });
});

/** The addresses of a new sample board, by the link of a role and for a view. */
async function sampleBoard() {
  const answer = await fetch(`${app.origin}/sync/boards`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from: "sample", language: "nl" }),
  });
  const { id, links } = NewBoard.parse(await answer.json());
  const address = (role: Role) => (view: "canvas" | "map") => {
    const secret = links.find((link) => link.role === role)?.secret;
    return `${app.origin}/board/${id}?view=${view}#${secret}`;
  };
  return { facilitator: address("facilitator"), participant: address("participant") };
}

/** Presses a card on the canvas, and again when the view still moved and the press went beside it. */
async function chooses(person: Person, card: string): Promise<boolean> {
  const { x, y } = await person.placeOf("card", card);
  await person.page.mouse.click(x, y);
  const details = person.page.locator(".detail-panel").waitFor({ timeout: 5_000 });
  return details.then(
    () => true,
    () => false,
  );
}

async function isMarkInView({ page }: Person): Promise<boolean> {
  const mark = page.locator(".spotlight-mark");
  const box = (await mark.isVisible()) ? await mark.boundingBox() : null;
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return (
    box !== null &&
    box.x < width &&
    box.y < height &&
    box.x + box.width > 0 &&
    box.y + box.height > 48
  );
}
