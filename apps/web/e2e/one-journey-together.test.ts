import { describe, expect, test } from "vitest";
import { overlapping, type Person } from "./testing/person.ts";
import { chromiumPath, openRoom } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";

const TOUCHPOINT = "Contactmoment toevoegen";
const THOUGHT = "Toevoegen wat de persona denkt";
const ACTION = "Toevoegen wat de persona doet";
const SAVED = /Opgeslagen/;

describe.skipIf(!chromiumPath)("two people map one journey", () => {
  const room = openRoom();

  test("and nothing is lost: same cell, same card, drag, offline, a killed server, a late joiner", async () => {
    await using app = await RunningApp.start();
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);

    // Anna starts a board on the home page; Bram opens her link.
    await anna.goTo(app.origin);
    await anna.page.getByRole("textbox").first().fill("Samen een klantreis");
    await anna.takesPicture("home-desktop");
    await anna.page.getByRole("button", { name: "Maak het bord" }).click();
    await anna.page.waitForURL(/\/board\//);
    const url = anna.page.url();
    await anna.page.waitForSelector('[data-shape-type="journey"]', { state: "attached" });
    const link = await anna.sharesLink("participant");
    await Promise.all([anna.openBoard(url), bram.openBoard(link)]);
    await nameSteps(anna);
    await bram.page
      .locator('[data-shape-type="step"]', { hasText: "Twee" })
      .first()
      .waitFor({ state: "attached" });

    // Ten each into one cell at the same moment, ten each elsewhere.
    await Promise.all([
      addTwenty(anna, "Anna", THOUGHT, "Denkt"),
      addTwenty(bram, "Bram", ACTION, "Doet"),
    ]);
    await Promise.all([anna.seesState(SAVED), bram.seesState(SAVED)]);
    await expect
      .poll(() => anna.sees("card").then((cards) => cards.length), { timeout: 20_000 })
      .toBe(40);
    await expect
      .poll(() => bram.sees("card").then((cards) => cards.length), { timeout: 20_000 })
      .toBe(40);

    // Both in one card at once: every letter of both survives.
    await Promise.all([anna.opensText("card", "Anna los 1"), bram.opensText("card", "Anna los 1")]);
    await Promise.all([anna.page.keyboard.press("End"), bram.page.keyboard.press("Home")]);
    await Promise.all([
      anna.page.keyboard.type("aaaaaaaaaaaaaaa", { delay: 20 }),
      bram.page.keyboard.type("bbbbbbbbbbbbbbb", { delay: 20 }),
    ]);
    await anna.takesPicture("two-in-one-card");
    await Promise.all([anna.page.keyboard.press("Escape"), bram.page.keyboard.press("Escape")]);
    const written = async (person: Person) =>
      (await person.sees("card"))
        .map(({ text }) => text)
        .find((text) => text.replaceAll(" ", "").includes("aaaaaaaaaaaaaaa"));
    await expect.poll(() => written(anna)).toBeDefined();
    await expect.poll(async () => (await written(anna)) === (await written(bram))).toBe(true);
    const both = (await written(anna))?.replaceAll(" ", "") ?? "";
    expect([both.match(/b/g)?.length, both.includes("Annalos1")]).toEqual([15, true]);

    // Anna drags a card while Bram writes in it.
    await bram.opensText("card", "Bram los 1");
    const held = await anna.drags("Bram los 1", "Drie", "Verwacht");
    await bram.page.keyboard.press("End");
    await bram.page.keyboard.type(" bijgeschreven");
    await anna.takesPicture("drag-while-edited");
    await held.drop();
    await bram.page.keyboard.press("Escape");
    await expect.poll(() => textsOf(anna)).toContain("Bram los 1 bijgeschreven");

    // The server is killed; Bram loses his network too. Both go on.
    await bram.page.context().setOffline(true);
    await app.killSync();
    await anna.seesState(/Offline/i);
    await anna.addCard(TOUCHPOINT, "Twee", "Contactmomenten", "Anna zonder server");
    await bram.addCard(TOUCHPOINT, "Twee", "Contactmomenten", "Bram zonder netwerk");
    await bram.takesPicture("offline");
    await app.restartSync();
    await anna.seesState(SAVED);
    await anna.addCard(TOUCHPOINT, "Drie", "Contactmomenten", "Anna na herstart");
    await bram.page.context().setOffline(false);
    await bram.seesState(SAVED);
    await expect.poll(() => textsOf(bram), { timeout: 20_000 }).toContain("Anna na herstart");
    await expect.poll(() => textsOf(anna), { timeout: 20_000 }).toContain("Bram zonder netwerk");

    // A third person opens the board afterwards, whose browser speaks another language than the board: the page speaks
    // the board's at once. All three see the same, and nothing covers anything.
    const chris = await room.enter("Chris", { locale: "de-DE" });
    await chris.openBoard(link);
    await chris.seesState(SAVED);
    await expect.poll(() => chris.sees("card").then((cards) => cards.length)).toBe(43);
    const [first, second, third] = await Promise.all(
      [anna, bram, chris].map((person) => person.sees("card")),
    );
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(overlapping(first ?? [])).toEqual([]);
    for (const person of [anna, bram, chris])
      await person.takesPicture(`end-${person.name.toLowerCase()}`);

    expect([...own(anna.problems), ...own(bram.problems), ...chris.problems]).toEqual([]);
  });
});

/** A refused connection is what a killed server and a cut network look like: the browser itself says so. */
function own(problems: readonly string[]): readonly string[] {
  return problems.filter(
    (problem) => !/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket|502/.test(problem),
  );
}

async function textsOf(person: Person): Promise<readonly string[]> {
  return (await person.sees("card")).map(({ text }) => text);
}

/** A new board has steps without names; the three at the left, which stay in sight, get one. */
async function nameSteps(person: Person): Promise<void> {
  const steps = (await person.sees("step")).toSorted((a, b) => a.x - b.x);
  for (const [i, name] of ["Een", "Twee", "Drie"].entries()) {
    const step = person.page.locator(`[data-shape-id="${steps[i]?.id}"]`);
    await step.waitFor({ state: "attached" });
    await person.opensTextAt(async () => {
      const box = await step.boundingBox();
      if (!box) throw new Error("The step is not on the screen.");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await person.types(name);
  }
}

async function addTwenty(person: Person, name: string, tool: string, lane: string): Promise<void> {
  for (let i = 0; i < 10; i += 1) {
    await person.addCard(TOUCHPOINT, "Een", "Contactmomenten", `${name} samen ${i}`);
    await person.addCard(tool, i % 2 === 0 ? "Twee" : "Drie", lane, `${name} los ${i}`);
  }
}
