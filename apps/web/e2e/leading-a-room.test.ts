import { describe, expect, test } from "vitest";
import nl from "#i18n/messages/nl.json" with { type: "json" };
import { findWithAxe, smallTargets } from "./testing/access.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

const words = nl.facilitation;

describe.skipIf(!chromiumPath)("leading a room", () => {
  const room = openRoom();

  test("agenda, timer, locks, signals, check-in and groups reach everybody at once", async () => {
    const fay = await room.enter("Fay");
    const pat = await room.enter("Pat", { viewport: { width: 390, height: 844 } });
    const eve = await room.enter("Eve");
    await fay.goTo(app.origin);
    await fay.page.getByRole("button", { name: nl.home.openSample }).click();
    await fay.page.waitForURL(/\/board\//);
    const map = (link: string) => link.replace("#", "?view=map#");
    const link = map(await fay.sharesLink("participant"));
    await Promise.all([pat.goTo(link), eve.goTo(link)]);
    const strip = (person: Person) => person.page.locator(".workshop-strip");

    // From the nine steps into the first, by keyboard: everybody reads where they are and what to do.
    await fay.isOnBoard();
    await fay.page.keyboard.press("Alt+w");
    await fay.page.getByRole("button", { name: words.agenda.choose.nine }).press("Enter");
    await expect.poll(() => fay.page.locator(".agenda-step").count()).toBe(9);
    const panel = fay.page.locator(".workshop-panel");
    await panel.getByRole("button", { name: words.agenda.begin }).press("Enter");
    for (const person of [fay, pat, eve]) {
      await strip(person).getByText("Stap 1 van 9").waitFor();
      await expect.poll(() => strip(person).getByRole("timer").textContent()).toMatch(/^\d+:\d\d$/);
    }
    await pat.takesPicture("workshop-phone");

    // The next step from the strip: what it locks is felt, but for the one who may go on.
    await strip(fay).getByRole("button", { name: words.agenda.nextStep }).click();
    await fay.page.getByRole("button", { name: words.agenda.go }).click();
    await strip(eve).getByText("Stap 2 van 9").waitFor();
    await eve.page.getByText("Fay heeft de structuur en de inhoud vergrendeld.").waitFor();
    await fay.page.getByRole("tab", { name: words.tools.people }).click();
    await panel.getByRole("button", { name: "Rol van Eve" }).click();
    await fay.page.getByRole("menuitem", { name: nl.share.exempt.give }).click();
    await eve.page.getByText(nl.access.exempt).waitFor();
    await expect.poll(() => eve.page.locator(".map-add-button:visible").count()).toBeGreaterThan(0);
    expect(await pat.page.locator(".map-add-button:visible").count()).toBe(0);

    // A timer that stands still stands still for who comes back, too.
    await strip(fay).getByRole("button", { name: words.timer.pause }).click();
    await strip(eve).getByText(words.timer.paused).waitFor();
    const left = await strip(eve).getByRole("timer").textContent();
    await pat.page.reload();
    await strip(pat).getByText(words.timer.paused).waitFor();
    expect(await strip(pat).getByRole("timer").textContent()).toBe(left);

    // Without a word: a hand by key, a ready mark, a reaction.
    await eve.page.keyboard.press("Alt+h");
    await strip(fay).getByText("Eve steekt een hand op").waitFor();
    await strip(pat).getByRole("button", { name: words.unfold }).click();
    await strip(pat).getByRole("button", { name: words.signals.ready }).click();
    await strip(fay).getByText("1 van 2 klaar").waitFor();
    await strip(eve).getByRole("button", { name: words.signals.react }).click();
    await eve.page.getByRole("button", { name: words.signals.reactions.clap }).click();
    await fay.page.locator(".shown-reactions").getByText("Eve").waitFor();

    await fay.page.getByRole("tab", { name: words.tools.checkIn }).click();
    await panel.getByRole("textbox").fill("Hoe zit je erbij?");
    await panel.getByRole("button", { name: words.checkIn.ask }).click();
    await strip(pat).getByRole("button", { name: words.checkIn.answer }).click();
    await pat.page.getByRole("textbox", { name: words.checkIn.yourAnswer }).fill("Benieuwd");
    await pat.page.getByRole("button", { name: words.checkIn.send }).click();
    await panel.getByText("Benieuwd").waitFor();

    // A card is set aside from its own menu, and goes back to where it was.
    await eve.page.locator(".map-card-button").first().focus();
    await eve.page.keyboard.press("Shift+F10");
    await eve.page.getByRole("menuitem", { name: /parkeren voor later/ }).press("Enter");
    await fay.page.getByRole("tab", { name: words.tools.parkingLot }).click();
    const parked = panel.locator(".parked > li");
    await expect.poll(() => parked.count()).toBe(1);
    await parked.getByRole("button", { name: /terugzetten op het bord/ }).click();
    await expect.poll(() => parked.count()).toBe(0);

    // The strip and every page of the panel, a phone too: nothing serious, nothing too small to press. Every other
    // page in the other theme: they are made of the same parts.
    const problems = [...(await findWithAxe(fay.page, { part: ".workshop-strip" })).serious];
    for (const part of [".workshop-strip", ".workshop-panel"])
      problems.push(...(await findWithAxe(pat.page, { part })).serious);
    problems.push(...(await smallTargets(pat.page)));
    for (const [at, tab] of (await panel.getByRole("tab").all()).entries()) {
      await tab.click();
      await panel.locator(".late-part").waitFor({ state: "detached" });
      await fay.page.emulateMedia({ colorScheme: at % 2 === 1 ? "dark" : "light" });
      problems.push(...(await findWithAxe(fay.page, { part: ".workshop-panel" })).serious);
      const small = await smallTargets(fay.page);
      // How small the canvas is shown is up to whoever looks at it.
      problems.push(...small.filter((one) => !one.includes("cj-map-")));
    }
    expect([...new Set(problems)]).toEqual([]);

    // Groups by persona: members land at their journey and read where they are; then all are together again.
    await fay.page.getByRole("tab", { name: words.tools.groups }).click();
    await panel.getByRole("button", { name: words.groups.perJourney }).click();
    await panel.getByRole("button", { name: words.groups.split }).click();
    for (const person of [pat, eve])
      await strip(person)
        .getByRole("button", { name: /naar onze klantreis/ })
        .waitFor();
    await expect.poll(() => panel.locator(".groups-meter").count()).toBe(2);
    await fay.takesPicture("workshop-groups");
    await panel.getByRole("button", { name: words.groups.together }).click();
    await strip(pat)
      .getByRole("button", { name: /naar onze klantreis/ })
      .waitFor({ state: "detached" });

    // Another name holds for everybody, on that person's own device too.
    await fay.page.getByRole("tab", { name: words.tools.people }).click();
    await panel.getByRole("button", { name: "Rol van Eve" }).click();
    await fay.page.getByRole("menuitem", { name: nl.share.rename.open }).click();
    await fay.page.getByRole("textbox", { name: nl.share.rename.name, exact: true }).fill("Eva");
    await fay.page.keyboard.press("Enter");
    await panel.getByText("Eva", { exact: true }).waitFor();
    const kept = () => eve.page.evaluate(() => localStorage.getItem("cojourney/person"));
    await expect.poll(kept).toContain("Eva");

    for (const person of [fay, pat, eve]) expect(person.problems).toEqual([]);
  });
});
