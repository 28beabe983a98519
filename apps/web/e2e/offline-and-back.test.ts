import { describe, expect, test } from "vitest";
import { choosesFormat, downloads } from "./testing/downloads.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";

const VECTOR = "Vectorafbeelding (SVG)";
const TOUCHPOINT = "Contactmoment toevoegen";
const BOARD = { from: "framework", title: "Offline en terug", framework: "funnel", language: "nl" };

describe.skipIf(!chromiumPath)("without a network", () => {
  const room = openRoom();

  test("the page and the board open, take edits, merge on return, and tell what was missed", async () => {
    await using app = await RunningApp.start();
    const url = await app.createBoard(BOARD);
    const [anna, bram] = [await room.enter("Anna"), await room.enter("Bram")];
    await Promise.all([anna.openBoard(`${url}?view=canvas`), bram.openBoard(`${url}?view=canvas`)]);
    await anna.addCard(TOUCHPOINT, "Stap 1", "Contactmomenten", "Van Anna");
    await bram.page.getByText("Van Anna").first().waitFor({ state: "attached" });
    await anna.seesState(/Opgeslagen/);
    await isKept(anna, new URL(url).pathname);
    await anna.page.keyboard.press("Alt+r");
    await downloads(anna, VECTOR);
    await anna.page.keyboard.press("Escape");

    // Nothing answers: no server, no network. Anna only ever saw the canvas; the map opens as well.
    await app.killAll();
    await anna.page.context().setOffline(true);
    await anna.openBoard(`${url}?view=canvas`);
    await anna.seesState(/Offline/);
    expect(await textsOf(anna)).toEqual(["Van Anna"]);
    await anna.addCard(TOUCHPOINT, "Stap 2", "Contactmomenten", "Zonder netwerk");
    await anna.page.keyboard.press("Alt+m");
    await anna.page.getByRole("grid").waitFor();
    await anna.page
      .getByRole("button", { name: /Zonder netwerk/ })
      .first()
      .waitFor();
    await anna.takesPicture("offline-map");
    // What was made before can be made again; for the rest it says what is missing.
    await anna.page.keyboard.press("Alt+r");
    expect((await downloads(anna, VECTOR)).name).toMatch(/_offline-en-terug_current_nl\.svg$/);
    await anna.page.getByRole("button", { name: "Ander formaat" }).click();
    await choosesFormat(anna, "Afbeelding (PNG)");
    await anna.page.getByRole("button", { name: "Downloaden", exact: true }).click();
    await anna.page.getByRole("alert").getByText("staat nog niet op dit apparaat").waitFor();
    await anna.page.keyboard.press("Escape");
    await anna.page.getByRole("dialog").waitFor({ state: "detached" });
    await anna.goTo(app.origin);
    await anna.page.getByRole("link", { name: /Offline en terug/ }).click();
    await anna.page.getByText("Zonder netwerk").first().waitFor({ state: "attached" });

    // Meanwhile Bram is back and goes on.
    await app.restartAll();
    await bram.seesState(/Opgeslagen/);
    await bram.addCard(TOUCHPOINT, "Stap 3", "Contactmomenten", "Bram ging door");
    await bram.seesState(/Opgeslagen/);

    await anna.page.context().setOffline(false);
    await anna.seesState(/Opgeslagen/);
    const summary = anna.page.getByRole("region", { name: "Terwijl je weg was" });
    await summary.getByText(/Bram: .*1 kaart toegevoegd/).waitFor();
    await anna.takesPicture("while-you-were-away");
    // Her own card is no news to her, and is on the other screen.
    expect(await summary.textContent()).not.toContain("Zonder netwerk");
    await bram.page.getByText("Zonder netwerk").first().waitFor({ state: "attached" });

    // The way to what changed, in the view that is open and in the other one.
    await summary.getByRole("button", { name: "Laat zien wat er is veranderd" }).click();
    const jump = summary.getByRole("button", { name: "Nieuw: Bram ging door" });
    await jump.click();
    await expect
      .poll(() =>
        anna.page.locator('[data-shape-type="card"]', { hasText: "Bram ging door" }).count(),
      )
      .toBe(1);
    await anna.page.getByRole("complementary", { name: /Contactmoment/ }).waitFor();
    await anna.page.keyboard.press("Alt+m");
    await anna.page.getByRole("grid").waitFor();
    await jump.click();
    await expect
      .poll(() => anna.page.evaluate(() => document.activeElement?.textContent ?? ""))
      .toContain("Bram ging door");
    await summary.getByRole("button", { name: "Sluit dit overzicht" }).click();
    await summary.waitFor({ state: "detached" });
    expect([...own(anna.problems), ...own(bram.problems)]).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)("what cannot be kept", () => {
  const room = openRoom();

  test("an edit that the server refuses is handed back to who wrote it; a device that stops keeping says so", async () => {
    await using app = await RunningApp.start();
    const url = await app.createBoard(BOARD);
    const anna = await room.enter("Anna");
    await anna.openBoard(`${url}?view=canvas`);
    await anna.addCard(TOUCHPOINT, "Stap 1", "Contactmomenten", "Eerst");
    await anna.seesState(/Opgeslagen/);
    await anna.page.keyboard.press("Alt+m");
    const { page } = anna;
    await page.getByRole("button", { name: /Eerst/ }).first().focus();

    // The next edit arrives at the server in pieces.
    await page.evaluate(() => {
      const send = Reflect.get(WebSocket.prototype, "send");
      WebSocket.prototype.send = function sendBroken(data) {
        const isEdit = data instanceof Uint8Array && data[0] === 0 && data[1] === 2;
        if (isEdit) WebSocket.prototype.send = send;
        Reflect.apply(send, this, [isEdit ? Uint8Array.of(0, 2, 200) : data]);
      };
    });
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Een zin die niet weg mag");
    const notice = page.getByRole("alert").filter({ hasText: "niet aangenomen" });
    await notice.getByText("Een zin die niet weg mag").waitFor();
    await anna.takesPicture("unsaved-copy");
    // The board is the server's again, and works.
    await page.getByRole("button", { name: /Eerst/ }).first().waitFor();
    await anna.seesState(/Opgeslagen/);
    await anna.goTo(`${url}?view=canvas`);
    await notice.getByText("Een zin die niet weg mag").waitFor();
    await notice.getByRole("button", { name: "Gezien" }).click();
    await notice.waitFor({ state: "detached" });

    await page.evaluate(() => {
      const add = Reflect.get(IDBObjectStore.prototype, "add");
      IDBObjectStore.prototype.add = function addInVain(...value) {
        const request = Reflect.apply(add, this, value);
        this.transaction.abort();
        return request;
      };
    });
    await anna.addCard(TOUCHPOINT, "Stap 2", "Contactmomenten", "Vol");
    await page.getByText("Dit apparaat bewaart niets meer").waitFor();
    await anna.seesState(/Opgeslagen/);
    await app.killSync();
    await anna.seesState(/Offline, niet bewaard/);
    expect(own(anna.problems)).toEqual([]);
  });
});

/** Waits until this device holds the page, with what it needs. */
async function isKept({ page }: Person, path: string): Promise<void> {
  const kept = () =>
    page.evaluate(
      async (wanted) => (await caches.match(wanted, { ignoreVary: true })) !== undefined,
      path,
    );
  await expect.poll(kept, { timeout: 40_000 }).toBe(true);
}

async function textsOf(person: Person): Promise<readonly string[]> {
  await expect.poll(async () => (await person.sees("card")).length).toBeGreaterThan(0);
  return (await person.sees("card")).map(({ text }) => text);
}

/** What the browser itself says of a network that is gone. */
function own(problems: readonly string[]): readonly string[] {
  return problems.filter(
    (problem) =>
      !/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket|50[023]/.test(
        problem,
      ),
  );
}
