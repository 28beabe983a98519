import { readBoardFile } from "@cojourney/journey-export";
import { addPersona } from "@cojourney/journey-model";
import { describe, expect, test } from "vitest";
import { Crowd, CROWD } from "./testing/crowd-in-workshop.ts";
import { listensTo, movesOn, opensPage, writesPrivately } from "./testing/in-workshop.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";
import { downloads } from "./testing/downloads.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SAVED = /Opgeslagen/;
const PATIENCE_MS = 60_000;
const DAY_MS = 400_000;

describe.skipIf(!chromiumPath)("a workshop of a day part", () => {
  const room = openRoom();

  test(
    "forty-seven people go through the nine steps, and the server stops once in the middle",
    async () => {
      await using app = await RunningApp.start();
      const day = new Day();
      const [fay, anna, bram, dirk, vera] = [
        await room.enter("Fay"),
        await room.enter("Anna"),
        await room.enter("Bram"),
        await room.enter("Dirk"),
        await room.enter("Vera"),
      ];
      const cora = await room.enter("Cora", PHONE);
      // Six browsers and forty programs on one machine: what one of them waits for may take its time.
      for (const { page } of [fay, anna, bram, cora, dirk, vera])
        page.setDefaultTimeout(PATIENCE_MS);
      const heardByFay = listensTo(fay);

      // Fay makes a board and an agenda of the nine steps, and sends the links around.
      await fay.goTo(app.origin);
      await fay.page.getByLabel("Naam van het bord").fill("Eerste bestelling");
      await fay.page.getByRole("button", { name: "Maak het bord" }).click();
      await fay.page.waitForURL(/\/board\//);
      await fay.isOnBoard();
      const [link, viewerLink] = [
        await fay.sharesLink("participant"),
        await fay.sharesLink("viewer"),
      ];
      const inMap = (address: string) => address.replace("#", "?view=map#");
      const [entered] = await Promise.all([
        Crowd.enter(link),
        anna.openBoard(link),
        bram.goTo(inMap(link)),
        cora.goTo(inMap(link)),
        dirk.openBoard(link),
        vera.goTo(inMap(viewerLink)),
      ]);
      using crowd = entered;
      await opensPage(fay, "Agenda");
      await fay.page.getByRole("button", { name: "Begin met de negen stappen" }).click();
      const inRoom = [fay, anna, bram, cora, dirk, vera];
      day.ends("everybody is in");

      // 1 The persona: Bram in the map, by keys alone.
      await movesOn(fay, "De persona");
      await everybodyReads(inRoom, "Stap 1 van 9");
      await bram.page.locator(".map-persona-name").first().focus();
      await bram.page.keyboard.press("Enter");
      await bram.page.keyboard.type("Sanne");
      await bram.page.keyboard.press("Enter");
      crowd.first(({ journey }) => addPersona(journey, { name: "Youssef" }));
      await fay.page.getByText("Sanne").first().waitFor({ state: "attached" });
      await fay.takesPicture("day-1-persona");
      day.ends("1 persona");

      // 2 Goal and scope: locked for all but Fay, and what the crowd asks for all the same is refused.
      await movesOn(fay, "Doel en afbakening");
      await anna.page.getByText(/Fay heeft de .*vergrendeld/).waitFor();
      expect(
        await crowd.all((one) => one.ask({ type: "goToStep", id: null, votes: null })),
      ).toEqual(Array.from({ length: CROWD }, () => "NotAllowed"));
      await opensPage(fay, "Tonen");
      await fay.page.getByRole("button", { name: "Haal iedereen naar mij" }).click();
      for (const person of [anna, bram, cora, dirk, vera])
        await person.page.getByText("Je volgt Fay").waitFor();
      await cora.takesPicture("day-2-following-phone");
      await fay.page.getByRole("button", { name: "Laat iedereen los" }).first().click();
      await anna.page.getByText("Je volgt Fay").waitFor({ state: "detached" });
      day.ends("2 scope, everybody brought along");

      // 3 Every touchpoint, privately: nobody hears of anybody's; Dirk has no network for a while.
      await movesOn(fay, "Alle contactmomenten");
      await Promise.all([
        writesPrivately(anna, ["Anna geheim 1"]),
        writesPrivately(bram, ["Bram geheim 1"]),
        writesPrivately(cora, ["Cora geheim 1"]),
        writesPrivately(dirk, ["Dirk geheim 1"]),
      ]);
      await dirk.page.getByText("1 kaart, opgeslagen").waitFor();
      await dirk.page.context().setOffline(true);
      await writesPrivately(dirk, ["Dirk geheim 2"]);
      const writtenByCrowd = await crowd.writes("touchpoints", 3);
      await dirk.page.context().setOffline(false);
      await dirk.page.getByText("2 kaarten, opgeslagen").waitFor();
      await fay.page
        .locator(".workshop-strip")
        .getByText(`${CROWD + 4} van ${CROWD + 4} hebben iets`)
        .waitFor();
      await anna.takesPicture("day-3-private");
      expect(heardByFay()).not.toMatch(/geheim/);
      expect(crowd.whoHeard(/(Anna|Bram|Cora|Dirk) geheim/)).toEqual([]);
      expect(crowd.whoHeardOthers()).toEqual([]);
      const secrets = [
        ...writtenByCrowd,
        "Anna geheim 1",
        "Bram geheim 1",
        "Cora geheim 1",
        "Dirk geheim 1",
        "Dirk geheim 2",
      ];
      day.ends("3 private writing");

      // 4 The path: all of it comes on the board, without names; Eva comes late; Dirk is away once more.
      await movesOn(fay, "De weg die de klant aflegt", "Onthullen en verder");
      await expect
        .poll(
          () =>
            crowd
              .titles()
              .filter((title) => title.includes("geheim"))
              .toSorted(),
          { timeout: 30_000 },
        )
        .toEqual(secrets.toSorted());
      expect(crowd.cards.filter(({ author }) => author !== undefined)).toEqual([]);
      const eva = await room.enter("Eva");
      await eva.openBoard(link);
      await everybodyReads([eva], "Stap 4 van 9");
      await dirk.page.context().setOffline(true);
      // A step with all those cards is wide: to reach the next one, he looks at the whole.
      await dirk.seesWhole();
      await dirk.addCard("Contactmoment toevoegen", "Stap 2", "Contactmomenten", "Dirk onderweg");
      crowd.addTouchpoints();
      await dirk.page.context().setOffline(false);
      await dirk.seesState(SAVED);
      await expect
        .poll(() => crowd.titles().filter((title) => title.startsWith("Samen ")))
        .toHaveLength(CROWD);
      day.ends("4 revealed, the path, a late joiner");

      // 5 Emotions and barriers: privately again, revealed by hand; then the curve, Bram by keys.
      await movesOn(fay, "Emoties en drempels");
      await crowd.writes("pains", 1);
      await opensPage(fay, "Schrijven");
      await fay.page.getByRole("button", { name: "Stop het schrijven" }).click();
      await fay.page.getByRole("button", { name: "Onthul de volgende" }).click();
      await fay.page.getByText(/De kaarten van 1 van \d+ mensen staan op het bord/).waitFor();
      await fay.page.getByRole("button", { name: "Onthul alle andere kaarten" }).click();
      await expect
        .poll(() => crowd.titles().filter((title) => title.includes("pains")))
        .toHaveLength(CROWD);
      await bram.page
        .getByRole("group", { name: /^Emotie, / })
        .first()
        .focus();
      await bram.page.keyboard.press("Enter");
      await bram.page.keyboard.press("ArrowLeft");
      await bram.page.keyboard.press("Escape");
      crowd.feel();
      await fay.takesPicture("day-5-emotions");
      day.ends("5 private pains, one by one, emotions");

      // 6 and 7: everybody writes and tidies.
      await movesOn(fay, "Scenario’s");
      await anna.page.locator(".workshop-strip").getByText("Scenario’s").waitFor();
      await movesOn(fay, "Een klantreis die je kunt lezen");
      await everybodyReads([...inRoom, eva], "Stap 7 van 9");
      day.ends("6 and 7");

      // 8 A vote on the pain points, in the middle of which the server is killed: every vote counts once.
      await movesOn(fay, "Wat moet er beter?");
      const tally = await crowd.votes("before");
      await app.killSync();
      await anna.seesState(/Offline/i);
      await app.restartSync();
      await crowd.areBack();
      await crowd.votes("again", tally);
      for (const person of [anna, cora]) await votesForFirst(person, tally, crowd);
      await fay.takesPicture("day-8-vote");
      await cora.takesPicture("day-8-vote-phone");
      await opensPage(fay, "Stemmen");
      await fay.page.getByRole("button", { name: "Sluit de stemming" }).click();
      await fay.page
        .getByRole("alertdialog")
        .getByRole("button", { name: "Sluit de stemming" })
        .click();
      await cora.page.getByText("De stemming is gesloten.").waitFor();
      await fay.takesPicture("day-8-result");
      day.ends("8 vote, with a restart");

      // 9 Results: the agenda ends, and the file says exactly what happened.
      await movesOn(fay, "Doen en meten");
      await fay.page.keyboard.press("Escape");
      await fay.seesState(SAVED);
      await fay.page.keyboard.press("Alt+r");
      const file = await downloads(fay, "Bordbestand (JSON)");
      const snapshot = readBoardFile(file.bytes);
      if (!snapshot.ok) throw new Error("The board file cannot be read.");
      const [round] = snapshot.value.board.votes.values();
      expect(
        Object.fromEntries(round?.results.map(({ cardId, votes }) => [cardId, votes]) ?? []),
      ).toEqual(Object.fromEntries(tally));
      expect(round?.voters).toBe(CROWD + 2);
      expect(new TextDecoder().decode(file.bytes)).not.toMatch(/Gast \d/);
      day.ends("9 results");

      // At the end all views agree.
      await fay.page.keyboard.press("Escape");
      await crowd.agree();
      const cards = crowd.titles().length;
      for (const person of [bram, vera])
        await expect.poll(() => person.page.locator(".map-card").count()).toBe(cards);
      for (const person of [anna, dirk, eva])
        await expect.poll(async () => (await person.sees("card")).length).toBe(cards);
      for (const person of [fay, anna, bram, cora, dirk, eva, vera]) {
        await person.takesPicture(`day-end-${person.name.toLowerCase()}`);
        expect(person.problems.filter((problem) => !isOfTheNetwork(problem))).toEqual([]);
      }
      day.ends("all agree");
      console.log(day.told());
    },
    DAY_MS,
  );
});

/** A refused connection is what a killed server and a cut network look like: the browser itself says so. */
const isOfTheNetwork = (problem: string): boolean =>
  /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|WebSocket|502/.test(problem);

/** How long each part took, in seconds; told, never judged. */
class Day {
  #sinceMs = performance.now();
  readonly #parts: string[] = [];

  ends(part: string): void {
    const nowMs = performance.now();
    this.#parts.push(`${part} ${((nowMs - this.#sinceMs) / 1_000).toFixed(1)} s`);
    this.#sinceMs = nowMs;
  }

  told(): string {
    return `workshop day: ${this.#parts.join("; ")}`;
  }
}

async function everybodyReads(people: readonly Person[], place: string): Promise<void> {
  await Promise.all(
    people.map(({ page }) => page.locator(".workshop-strip").getByText(place).waitFor()),
  );
}

/** Gives one vote to the first card of the list, by the panel, and writes it down. */
async function votesForFirst(
  person: Person,
  tally: Map<string, number>,
  crowd: Crowd,
): Promise<void> {
  await opensPage(person, "Stemmen");
  await person.page
    .getByRole("button", { name: /^Stem geven: / })
    .first()
    .click();
  // On a phone the strip keeps this behind its button; the panel always says it.
  const panel = person.page.locator(".workshop-panel");
  await panel
    .getByText(/Nog \d+ van \d+ stemmen/)
    .first()
    .waitFor();
  const name = await panel
    .getByRole("button", { name: /^Stem geven: / })
    .first()
    .getAttribute("aria-label");
  const title = name?.replace("Stem geven: ", "");
  const cardId = crowd.cards.find((card) => card.title === title)?.id ?? "";
  tally.set(cardId, (tally.get(cardId) ?? 0) + 1);
}
