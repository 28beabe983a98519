import { describe, expect, test } from "vitest";
import { placeOfBoard } from "./testing/links.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";
import type { Person } from "./testing/person.ts";

const SAVED = /Opgeslagen/;
const TOUCHPOINT = "Contactmoment toevoegen";

describe.skipIf(!chromiumPath)("joining a board", () => {
  const room = openRoom();

  test("by links with a role each; looked along, locked, and thrown out, live", async () => {
    const [fay, pat, vic] = [
      await room.enter("Fay"),
      await room.enter("Pat"),
      await room.enter("Vic"),
    ];

    // Whoever makes the board leads it, and sees the three links.
    await fay.goTo(app.origin);
    await fay.page.getByRole("button", { name: "Bekijk een voorbeeld" }).click();
    await fay.page.waitForURL(/\/board\//);
    const url = placeOfBoard(fay.page.url());
    await fay.openBoard(`${url}?view=canvas`);
    await fay.seesState(SAVED);
    await sharing(fay);
    await fay.takesPicture("share-dialog");
    await fay.page.getByRole("button", { name: "Toon QR-code: Deelnemers" }).click();
    await fay.page.getByRole("img", { name: /QR-code met de link/ }).waitFor();
    await fay.takesPicture("share-qr");
    await fay.page.keyboard.press("Escape");
    await fay.page.getByRole("img", { name: /QR-code met de link/ }).waitFor({ state: "detached" });

    // The secret is gone from the address before anything is drawn, and the page told nothing before.
    const asStranger = await fetch(url);
    expect(await asStranger.text()).not.toContain("Van handmolen naar elektrisch");
    const links = { pat: await fay.sharesLink("participant"), vic: await fay.sharesLink("viewer") };
    await Promise.all([pat.openBoard(links.pat), vic.openBoard(links.vic)]);
    expect(new URL(pat.page.url()).hash).toBe("");
    await pat.seesState(SAVED);
    const dialog = fay.page.getByRole("dialog", { name: "Dit bord delen" });
    await dialog.getByText("3 personen hier").waitFor();

    // Vic looks along: no tools, no menus, and what their tab sends all the same is refused.
    await vic.page.getByText("Je kijkt mee.").waitFor();
    expect(await vic.page.getByRole("button", { name: TOUCHPOINT, exact: true }).count()).toBe(0);
    expect(await vic.page.getByRole("button", { name: "Delen" }).count()).toBe(0);
    const canvasCard = await vic.placeOf("card", "Maalt twee minuten");
    await vic.page.mouse.click(canvasCard.x, canvasCard.y);
    const reading = vic.page.getByRole("complementary", { name: "Details: Doet" });
    await reading.getByText("Je kijkt mee: je kunt hier alles lezen").waitFor();
    expect(await reading.locator("input, textarea").count()).toBe(0);
    await vic.takesPicture("viewer-canvas");
    await vic.page.goto(`${url}?view=map`);
    await vic.page.getByRole("grid").first().waitFor();
    expect(
      await vic.page.locator(".map-actions-button:visible, .map-add-button:visible").count(),
    ).toBe(0);
    await vic.page.locator(".map-card-button", { hasText: "Maalt twee minuten" }).first().focus();
    await reading.getByText("Je kijkt mee: je kunt hier alles lezen").waitFor();
    expect(await reading.locator("input, textarea").count()).toBe(0);
    await vic.takesPicture("viewer-map");
    const cards = (await fay.sees("card")).length;
    await sendsByHand(vic, Uint8Array.of(1, 1, 9, 0, 4, 1, 5, 99, 97, 114, 100, 115, 1, 120, 0));
    expect(await fay.sees("card")).toHaveLength(cards);

    // A lock is felt live, and says whose it is.
    await dialog.locator("label", { hasText: "Inhoud" }).click();
    await pat.page.getByText("Fay heeft de inhoud vergrendeld.").waitFor();
    expect(await pat.page.getByRole("button", { name: TOUCHPOINT, exact: true }).count()).toBe(0);
    await pat.takesPicture("locked");
    await dialog.locator("label", { hasText: "Inhoud" }).click();
    await pat.page.getByText("heeft de inhoud vergrendeld").waitFor({ state: "detached" });

    // A lock on the structure or the drawing leaves the rest: what it closes is grey, and says why.
    await dialog.locator("label", { hasText: "Structuur" }).click();
    await dialog.locator("label", { hasText: "Tekening" }).click();
    await pat.page.getByText("Fay heeft de structuur en de tekening vergrendeld.").waitFor();
    const tool = (name: string) => pat.page.getByRole("button", { name, exact: true });
    await expect.poll(() => tool("Fase toevoegen").isDisabled()).toBe(true);
    expect(await tool(TOUCHPOINT).isDisabled()).toBe(false);
    await expect.poll(() => pat.page.getByTestId("tools.draw").isDisabled()).toBe(true);
    const menu = pat.page.getByRole("menu", { name: /Fay heeft de structuur vergrendeld/ });
    const phase = () => pat.placeOf("phase", "Bewustwording");
    // The sentence above the board moved the canvas down, which tldraw takes in a little later.
    await expect
      .poll(async () => {
        await pat.page.keyboard.press("Escape");
        const { x, y } = await phase();
        await pat.page.mouse.click(x, y, { button: "right" });
        return menu.isVisible();
      })
      .toBe(true);
    await menu.getByRole("menuitem", { name: "Andere naam", disabled: true }).waitFor();
    await pat.takesPicture("locked-structure");
    await pat.page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    const { x, y } = await phase();
    await pat.page.mouse.dblclick(x, y);
    await pat.page.getByText("Fay heeft de structuur vergrendeld.").waitFor();
    expect(await pat.page.locator(".cj-map-editor").count()).toBe(0);
    await dialog.locator("label", { hasText: "Structuur" }).click();
    await dialog.locator("label", { hasText: "Tekening" }).click();
    await expect.poll(() => tool("Fase toevoegen").isDisabled()).toBe(false);

    // What was written without a network while it was locked comes back to its author, and to nobody else.
    await pat.page.context().setOffline(true);
    await pat.seesState(/Offline/);
    await pat.opensText("card", "Maalt twee minuten");
    await pat.page.keyboard.type("Toch geschreven");
    await pat.page.keyboard.press("Escape");
    await dialog.locator("label", { hasText: "Inhoud" }).click();
    await vic.page.getByText("Je kijkt mee.").waitFor();
    await fay.page.getByText("Vergrendeld voor deelnemers: de inhoud.").waitFor();
    await pat.page.context().setOffline(false);
    const notice = pat.page.getByRole("alert").filter({ hasText: "Toch geschreven" });
    await notice.waitFor();
    await pat.takesPicture("refused-edit");
    expect(await textsOf(fay)).not.toContain("Toch geschreven");
    await dialog.locator("label", { hasText: "Inhoud" }).click();
    await pat.page.getByText("heeft de inhoud vergrendeld").waitFor({ state: "detached" });

    // A new link: who came by the old one is out at once.
    await dialog.getByRole("button", { name: "Meer: Deelnemers" }).click();
    await fay.page.getByRole("menuitem", { name: "Nieuwe link maken" }).click();
    const question = fay.page.getByRole("alertdialog");
    await fay.takesPicture("share-rotate");
    await question.getByRole("button", { name: "Nieuwe link maken" }).click();
    await pat.page.getByText("Je bent niet meer op dit bord.").waitFor();
    await dialog.getByText("2 personen hier").waitFor();
    await pat.page.goto(links.pat);
    await pat.page.getByRole("heading", { name: "Dit bord is hier niet" }).waitFor();
    await pat.goTo(await fay.sharesLink("participant"));
    await pat.seesState(SAVED);

    // Removed for good: only once its name was typed, and then from under everybody, with what their device held.
    await dialog.getByRole("button", { name: "Dit bord verwijderen" }).click();
    const removal = fay.page.getByRole("alertdialog");
    const doIt = removal.getByRole("button", { name: "Voorgoed verwijderen" });
    expect(await doIt.isDisabled()).toBe(true);
    await removal.getByRole("textbox").fill("van handmolen naar elektrisch");
    await fay.takesPicture("share-erase");
    await doIt.click();
    for (const { page } of [fay, pat]) await page.getByText("Dit bord is verwijderd.").waitFor();
    expect(await pat.sees("card")).toEqual([]);
    await pat.takesPicture("board-erased");
    await pat.page.reload();
    await pat.page.getByRole("heading", { name: "Dit bord open je met de link" }).waitFor();
    expect(fay.problems).toEqual([]);
  });
});

async function sharing({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Delen" }).click();
  await page.getByRole("button", { name: "Link kopiëren" }).first().waitFor();
}

async function textsOf(person: Person): Promise<readonly string[]> {
  return (await person.sees("card")).map(({ text }) => text);
}

/** Opens a socket of its own, as somebody with devtools would, and sends an update over it. */
async function sendsByHand({ page }: Person, update: Uint8Array): Promise<void> {
  const code = await page.evaluate(
    (bytes) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(
          location.href.replace("http", "ws").replace(/\/board\/([^?#]+).*/, "/sync/boards/$1"),
        );
        socket.addEventListener("open", () =>
          socket.send(Uint8Array.from([0, 2, bytes.length, ...bytes])),
        );
        socket.addEventListener("close", (event) => resolve(event.code));
      }),
    [...update],
  );
  expect(code).toBe(4403);
}
