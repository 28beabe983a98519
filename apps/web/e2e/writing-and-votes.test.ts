import { describe, expect, test } from "vitest";
import { findWithAxe, smallTargets } from "./testing/access.ts";
import { listensTo, opensPage, writesPrivately } from "./testing/in-workshop.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

/** Words that may be in nothing that reaches anybody but who wrote them, until they are revealed. */
const SECRETS = ["Wachten duurt te lang", "Wie belt mij terug", "Ik snap de prijs niet"] as const;
const LAST_WORDS = ", en wanneer";
const whole = `${SECRETS[1]}${LAST_WORDS}`;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe.skipIf(!chromiumPath)("a workshop", () => {
  const room = openRoom();

  test("people write for themselves, see it revealed, and vote on it: on canvas, map and phone", async () => {
    const [fay, pat] = [await room.enter("Fay"), await room.enter("Pat")];
    const kim = await room.enter("Kim", PHONE);
    const [heardByFay, heardByKim] = [listensTo(fay), listensTo(kim)];
    await fay.goTo(app.origin);
    await fay.page.getByRole("button", { name: "Bekijk een voorbeeld" }).click();
    await fay.page.waitForURL(/\/board\//);
    const link = new URL(await fay.sharesLink("participant"));
    link.search = "?view=map";
    await Promise.all([fay.isOnBoard(), pat.goTo(link.href)]);
    await pat.page.getByRole("grid").first().waitFor();

    // Fay lets everybody write their thoughts; Pat's page opens by itself, and Kim lands in it when she comes.
    await opensPage(fay, "Schrijven");
    await fay.page.locator(".writing-lanes label", { hasText: "Denkt" }).click();
    await fay.takesPicture("writing-start");
    await fay.page.getByRole("button", { name: "Laat iedereen schrijven" }).click();
    await writesPrivately(pat, [SECRETS[0], SECRETS[1]]);
    await pat.page.getByText("2 kaarten, opgeslagen").waitFor();
    await kim.goTo(link.href);
    await writesPrivately(kim, [SECRETS[2]]);
    await kim.page.getByText("1 kaart, opgeslagen").waitFor();
    await Promise.all([pat.takesPicture("writing-map"), kim.takesPicture("writing-phone")]);
    expect(await troubles(pat)).toEqual([]);
    expect(await troubles(kim)).toEqual([]);
    await kim.page.reload();
    await kim.page.getByRole("button", { name: "Schrijven", exact: true }).click();
    await expect.poll(() => writtenBy(kim)).toEqual([SECRETS[2]]);
    // Fay only leads, and is not waited for.
    await fay.page.getByText("2 van 2 hebben iets geschreven").waitFor();
    for (const secret of SECRETS.slice(0, 2))
      expect([heardByFay(), heardByKim()].filter((heard) => heard.includes(secret))).toEqual([]);
    expect(heardByFay()).not.toContain(SECRETS[2]);

    // Stopped right after Pat's last key, and revealed: every word is there for everybody, and says of nobody
    // who wrote it.
    await pat.page.locator(".writing-lines textarea").nth(1).focus();
    await pat.page.keyboard.press("End");
    await pat.page.keyboard.type(LAST_WORDS);
    await fay.page.getByRole("button", { name: "Stop het schrijven" }).click();
    await fay.page.getByRole("button", { name: "Onthul alle kaarten" }).click();
    for (const secret of [SECRETS[0], whole, SECRETS[2]]) {
      await pat.page.locator(".map-card", { hasText: secret }).waitFor();
      await kim.page.locator(".map-card", { hasText: secret }).waitFor({ state: "attached" });
      await expect.poll(() => heardByFay().includes(secret)).toBe(true);
    }
    await pat.page.getByText("Het schrijven is klaar.").waitFor();

    // A vote on those thoughts: as many as are pressed, however fast, and never more than one has.
    await opensPage(fay, "Stemmen");
    await fay.page.getByRole("button", { name: /Stemmen over/ }).click();
    await fay.page.getByRole("option", { name: /^Rij: Denkt/ }).click();
    await setsNumber(fay, "Stemmen per persoon", 3);
    await setsNumber(fay, "Hoogstens op één kaart", 2);
    await fay.takesPicture("vote-start");
    await fay.page.getByRole("button", { name: "Open de stemming" }).click();
    await gives(pat, SECRETS[0], 4);
    await pat.page.getByText("Je mag 2 stemmen aan één kaart geven.").waitFor();
    await gives(pat, whole, 2);
    await pat.page.getByText("Je hebt al je 3 stemmen gegeven.").waitFor();
    await pat.page.getByText("Nog 0 van 3 stemmen").first().waitFor();
    await gives(kim, SECRETS[0], 1);
    await kim.page.getByRole("button", { name: "Ik ben klaar" }).click();
    await votesOnCanvas(fay, SECRETS[0]);
    await Promise.all([fay.takesPicture("vote-canvas"), kim.takesPicture("vote-phone")]);
    await pat.takesPicture("vote-map");
    expect(await troubles(pat)).toEqual([]);
    await fay.page.getByText("2 van 3 zijn klaar").first().waitFor();

    // Not all are done, so it asks; then everybody has the same list, and the dots stand on the cards.
    await fay.page.getByRole("button", { name: "Sluit de stemming" }).click();
    await fay.page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Sluit de stemming" })
      .click();
    const ranked = [`1${SECRETS[0]}4 stemmen`, `2${whole}1 stem`];
    for (const person of [fay, pat, kim])
      await expect.poll(() => rankingOf(person)).toEqual(ranked);
    await pat.page
      .locator(".map-card", { hasText: SECRETS[0] })
      .getByRole("img", { name: "4 stemmen" })
      .waitFor();
    await fay.page.locator(".cj-canvas-vote").getByRole("img", { name: "4 stemmen" }).waitFor();
    await Promise.all([
      fay.takesPicture("vote-result-canvas"),
      pat.takesPicture("vote-result-map"),
    ]);
    await kim.takesPicture("vote-result-phone");
    expect(await troubles(kim)).toEqual([]);
    expect([...fay.problems, ...pat.problems, ...kim.problems]).toEqual([]);
  });
});

function writtenBy({ page }: Person): Promise<readonly string[]> {
  return page
    .locator(".writing-lines textarea")
    .evaluateAll((fields) =>
      fields
        .map((field) => (field instanceof HTMLTextAreaElement ? field.value : ""))
        .filter(Boolean),
    );
}

/** Presses the plus beside a card so often, as fast as it goes. */
async function gives({ page }: Person, card: string, times: number): Promise<void> {
  const more = page.locator(".workshop-panel").getByRole("button", { name: `Stem geven: ${card}` });
  await more.click({ clickCount: times });
}

/** Presses the plus at a card on the canvas. */
async function votesOnCanvas(person: Person, card: string): Promise<void> {
  await person.page
    .locator(".cj-canvas-vote")
    .getByRole("button", { name: `Stem geven: ${card}` })
    .click();
}

async function setsNumber({ page }: Person, label: string, value: number): Promise<void> {
  await page.getByRole("textbox", { name: label }).fill(String(value));
  await page.keyboard.press("Tab");
}

function rankingOf({ page }: Person): Promise<readonly string[]> {
  return page.locator(".votes-ranked > li").evaluateAll((rows) =>
    rows.map((row) => {
      const [rank, words, count] = [".votes-rank", ".votes-words", ".cj-visually-hidden"].map(
        (part) => row.querySelector(part)?.textContent ?? "",
      );
      return `${rank}${words}${count}`;
    }),
  );
}

/** What of the panel would keep somebody from using it. */
async function troubles({ page }: Person): Promise<readonly string[]> {
  const { serious } = await findWithAxe(page, { part: ".workshop-panel" });
  return [...serious, ...(await smallTargets(page))];
}
