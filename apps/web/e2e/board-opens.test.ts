import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

const languages = ["nl", "en"] as const;
const locales = { nl: "nl-NL", en: "en-GB" };
/** The light one last: a screen of the next size begins with it. */
const themes = ["dark", "light"] as const;
const screens = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** How tldraw and our own tools call things, to see that both speak the language of the board. */
const words = {
  nl: { journeyTools: "Gereedschap voor de klantreis", select: /^Selecteer/, lane: "Denkt" },
  en: { journeyTools: "Journey tools", select: /^Select/, lane: "Thinking" },
};

describe.skipIf(!chromiumPath)("the sample board opens", () => {
  const room = openRoom();

  test.each(languages)(
    "in %s: drawn as laid out at every size and in both themes, with tldraw in that language, all from this origin",
    async (language) => {
      const url = await app.createBoard({ from: "sample", language });
      const visitor = await room.enter(language, { locale: locales[language] });
      const { page } = visitor;
      for (const { width, height } of screens) {
        await page.setViewportSize({ width, height });
        await visitor.openBoard(`${url}?view=canvas`);
        // On a phone the word gives way to its sign; who cannot see that still hears it.
        await page.getByRole("button", { name: /: (Opgeslagen|Saved)$/ }).waitFor();
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          await visitor.takesPicture(`sample-${language}-${width}-${theme}`);
          expect(await clippedText(visitor), `${width} px, ${theme}`).toEqual([]);
        }
        if (width < 1000) continue;
        await page.getByRole("toolbar", { name: words[language].journeyTools }).waitFor();
        await expect
          .poll(() => page.getByTestId("tools.select").getAttribute("aria-label"))
          .toMatch(words[language].select);
      }
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(visitor.problems).toEqual([]);
    },
  );

  test("and whoever switches the interface to another language keeps the words of the board", async () => {
    const url = await app.createBoard({ from: "sample", language: "nl" });
    const visitor = await room.enter("switch");
    await visitor.openBoard(`${url}?view=canvas`);
    const { page } = visitor;
    await page.getByRole("button", { name: "Taal en thema" }).click();
    await page.getByText("English", { exact: true }).click();
    await page.getByRole("button", { name: "Language and theme" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("toolbar", { name: words.en.journeyTools }).waitFor();
    await visitor.seesState(/Saved/);
    await expect
      .poll(() => page.getByTestId("tools.select").getAttribute("aria-label"))
      .toMatch(words.en.select);
    const lanes = await visitor.sees("lane");
    expect(lanes.map(({ text }) => text)).toContain(words.nl.lane);

    await page.reload();
    await page.getByRole("button", { name: "Language and theme" }).waitFor();
    expect(visitor.problems).toEqual([]);
  });
});

/**
 * Text that Chromium draws larger than the layout measured it, anywhere on the board: one entry per text,
 * with by how many px. What is off the screen is not drawn by tldraw, so it is made visible first.
 */
async function clippedText({ page }: Person): Promise<readonly string[]> {
  const style = await page.addStyleTag({
    content: ".tl-shape { display: block !important; }",
  });
  const clipped = await page.evaluate(() => {
    const found: string[] = [];
    const boxes = ".cj-map-card, .cj-map-phase, .cj-map-step, .cj-map-lane, .cj-map-persona";
    for (const box of document.querySelectorAll<HTMLElement>(boxes)) {
      const name = `${box.className} "${box.textContent?.slice(0, 60)}"`;
      if (box.clientHeight === 0) found.push(`${name}: not drawn`);
      if (box.scrollHeight > box.clientHeight + 1)
        found.push(`${name}: ${box.scrollHeight - box.clientHeight} px too high`);
      for (const line of box.querySelectorAll<HTMLElement>("p, p span, h3 span"))
        if (line.scrollWidth > line.clientWidth + 1)
          found.push(
            `${name}: "${line.textContent}" ${line.scrollWidth - line.clientWidth} px too wide`,
          );
    }
    return found;
  });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return clipped;
}
