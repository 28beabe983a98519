import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

const TOUCHPOINT = "Contactmoment toevoegen";
const LANE = "Contactmomenten";

describe.skipIf(!chromiumPath)("cards in full", () => {
  const room = openRoom();

  test("the panel shows and changes everything about a card, live, and gives the keys back", async () => {
    const url = await app.createBoard({
      from: "framework",
      title: "Kaarten",
      framework: "five-phase",
      language: "nl",
    });
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([anna.openBoard(url), bram.openBoard(url)]);
    await anna.addCard(TOUCHPOINT, "Stap 1", LANE, "Ziet een poster");

    // Both have it open, and see so.
    await Promise.all([choose(anna, "Ziet een poster"), choose(bram, "Ziet een poster")]);
    const [hers, his] = [panelOf(anna), panelOf(bram)];
    await hers.getByLabel("Bram heeft dit ook open").waitFor();

    // In by keyboard; what she fills in appears at his side, and his cursor stays where it is.
    await his.getByLabel("Notitie").focus();
    await bram.page.keyboard.type("Gezien");
    await anna.page.keyboard.press("Alt+Enter");
    await anna.page.keyboard.press("End");
    await anna.page.keyboard.type(" op het station");
    await expect
      .poll(() => his.getByLabel("Tekst op de kaart").inputValue())
      .toBe("Ziet een poster op het station");
    expect(
      await his.getByLabel("Notitie").evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await hers.getByLabel("Notitie").inputValue()).toBe("Gezien");

    // Every kind of field; a figure that is none is said and not saved.
    await pick(anna, "Apparaat", "Telefoon");
    await hers.getByLabel("Plek").fill("Perron");
    await hers.getByText("Moment van de waarheid").click();
    await hers.getByText("Hier haken klanten af").click();
    await hers.getByLabel("Hoeveel er afhaken (%)").fill("350");
    await hers.getByText("Vul een getal van 0 tot 100 in, bijvoorbeeld 35.").waitFor();
    await hers.getByLabel("Hoeveel er afhaken (%)").fill("35");
    await hers.getByText("Prijs", { exact: true }).click();
    await hers.getByRole("button", { name: "Lijst aanpassen" }).click();
    await anna.page.getByLabel("Nieuw kanaal").fill("Poster");
    await anna.page.keyboard.press("Enter");
    await anna.page.getByRole("button", { name: "Klaar" }).click();
    await his.getByRole("button", { name: /Poster Kanaal/ }).waitFor();
    await his.getByRole("button", { name: /Telefoon Apparaat/ }).waitFor();
    await expect.poll(() => his.getByLabel("Plek").inputValue()).toBe("Perron");
    await expect.poll(() => his.getByLabel("Hoeveel er afhaken (%)").inputValue()).toBe("35");
    expect(await his.getByLabel("Moment van de waarheid").isChecked()).toBe(true);
    expect(await his.getByLabel("Prijs").isChecked()).toBe(true);
    // Evidence that is written here stands in a row of its own, on the same card for both.
    await hers.getByLabel("Bewijs toevoegen").fill("“Ik zag hem in de trein”, R2");
    await anna.page.keyboard.press("Enter");
    const quote = { name: "Ga naar “Ik zag hem in de trein”, R2" };
    await his.getByRole("button", quote).click();
    await his.getByRole("button", { name: "Ga naar Ziet een poster op het station" }).click();
    await his.getByRole("button", quote).waitFor();
    await anna.takesPicture("detail-panel");

    // A key on a control of the panel is not the board's: the card stays.
    await hers.getByRole("button", { name: /Apparaat/ }).focus();
    await anna.page.keyboard.press("Delete");
    expect(await anna.sees("card")).toHaveLength(2);

    // Escape goes back to the board, where Delete is the board's; the panel of the other closes too.
    await anna.page.keyboard.press("Escape");
    await anna.page.keyboard.press("Delete");
    await hers.waitFor({ state: "detached" });
    await his.waitFor({ state: "detached" });

    // Hidden stays hidden, also after a reload.
    await anna.page.keyboard.press("Control+z");
    await choose(anna, "Ziet een poster");
    await anna.page.getByRole("button", { name: "Details verbergen" }).click();
    await anna.openBoard(url);
    await choose(anna, "Ziet een poster");
    await anna.page.getByRole("button", { name: "Details tonen" }).waitFor();
    expect(await hers.count()).toBe(0);
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("Enter, Tab and pasting fill the map without the mouse; Ctrl+F finds what is on it", async () => {
    const url = await app.createBoard({
      from: "framework",
      title: "Snel",
      framework: "five-phase",
      language: "nl",
    });
    const anna = await room.enter("Anna", { permissions: ["clipboard-read", "clipboard-write"] });
    await anna.openBoard(url);
    const { keyboard } = anna.page;

    await anna.addCard(TOUCHPOINT, "Stap 1", LANE, "een");
    await anna.opensText("card", "een");
    await keyboard.press("End");
    for (const [key, text] of [
      ["Enter", "twee"],
      ["Tab", "drie"],
      ["Enter", "vier"],
      ["Shift+Tab", "vijf"],
    ] as const) {
      await keyboard.press(key);
      await freshEditor(anna);
      await keyboard.type(text);
    }
    await keyboard.press("Enter");
    await freshEditor(anna);
    await keyboard.press("Enter");
    await expect
      .poll(() => columnsOf(anna))
      .toEqual([
        ["een", "twee", "vijf"],
        ["drie", "vier"],
      ]);

    // Lines, with a question first; one step of undo.
    await choose(anna, "een");
    await pastes(anna, "- alfa\n- bèta\n\n- gamma");
    await anna.page.getByRole("dialog", { name: "3 kaarten maken?" }).waitFor();
    await anna.takesPicture("paste-preview");
    await keyboard.press("Enter");
    await expect
      .poll(() => columnsOf(anna))
      .toEqual([
        ["een", "alfa", "bèta", "gamma", "twee", "vijf"],
        ["drie", "vier"],
      ]);
    await keyboard.press("Control+z");
    await expect
      .poll(() => columnsOf(anna))
      .toEqual([
        ["een", "twee", "vijf"],
        ["drie", "vier"],
      ]);
    await keyboard.press("Control+Shift+z");

    // Cells of a spreadsheet, while writing; and too much at once.
    await anna.opensText("card", "vijf");
    await pastes(anna, "a1\tb1\na2\tb2");
    await anna.page.getByRole("button", { name: "Maak 4 kaarten" }).click();
    await expect
      .poll(() => columnsOf(anna))
      .toEqual([
        ["een", "alfa", "bèta", "gamma", "twee", "vijf", "a1", "a2"],
        ["drie", "vier", "b1", "b2"],
      ]);
    await choose(anna, "een");
    await pastes(anna, "x\n".repeat(10_000));
    await anna.page.getByText("10.000 kaarten tegelijk is te veel").waitFor();
    expect(await anna.sees("card")).toHaveLength(12);

    // Other scripts and emoji stay, control characters go, and 100 kB is refused with a sentence.
    const top = () => columnsOf(anna).then(([first]) => first?.[0]);
    await anna.opensText("card", "een");
    await keyboard.insertText("תודה 👩‍🚀\u0000");
    await expect.poll(top).toBe("תודה 👩‍🚀");
    await keyboard.insertText("x".repeat(100_000));
    await anna.page.getByText("Dat past niet").first().waitFor();
    expect(await top()).toBe("תודה 👩‍🚀");
    await keyboard.press("Escape");

    // Found without its accent; Escape leaves it selected.
    await keyboard.press("Control+f");
    await keyboard.type("beta");
    await anna.page.getByText("1 gevonden").waitFor();
    await keyboard.press("Enter");
    await anna.page.getByText("1 van 1").waitFor();
    await expect
      .poll(() => panelOf(anna).getByLabel("Tekst op de kaart").inputValue())
      .toBe("bèta");
    await anna.takesPicture("found");
    await keyboard.press("Escape");
    await keyboard.press("Delete");
    await expect.poll(() => anna.sees("card").then((cards) => cards.length)).toBe(11);
    expect(anna.problems).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)("the emotion curve", () => {
  const room = openRoom();

  test("a point is dragged, moved by key and given words, for everybody", async () => {
    const body = { from: "framework", title: "Gevoel", framework: "five-phase", language: "nl" };
    const url = await app.createBoard(body);
    const [anna, bram] = await Promise.all([room.enter("Anna"), room.enter("Bram")]);
    await Promise.all([anna.openBoard(url), bram.openBoard(url)]);
    const { mouse, keyboard } = anna.page;
    const felt = (person: Person) =>
      person.page
        .getByRole("slider", { name: "Emotie bij stap Stap 1" })
        .getAttribute("aria-valuetext");

    await anna.page.getByRole("button", { name: "Emotie aangeven" }).click();
    const [column, lane] = [
      await anna.placeOf("step", "Stap 1"),
      await anna.placeOf("lane", "Emotie"),
    ];
    await mouse.click(column.x, lane.y);
    await expect.poll(() => felt(bram)).toBe("0, neutraal");

    // What is dragged shows where it lands, and is written once.
    await mouse.move(column.x, lane.y);
    await mouse.down();
    await mouse.move(column.x, lane.y + lane.h, { steps: 6 });
    await expect.poll(() => felt(anna)).toBe("−2, heel slecht");
    expect(await felt(bram)).toBe("0, neutraal");
    await mouse.up();
    await expect.poll(() => felt(bram)).toBe("−2, heel slecht");

    await keyboard.press("ArrowUp");
    await expect.poll(() => felt(bram)).toBe("−1, slecht");
    await keyboard.press("Enter");
    await keyboard.type("In de war");
    await expect.poll(() => felt(bram)).toBe("−1, slecht, In de war");
    await anna.takesPicture("emotion-words");
    await keyboard.press("Escape");
    const point = anna.page.getByRole("slider", { name: "Emotie bij stap Stap 1" });
    await expect.poll(() => point.evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.press("Control+z");
    await expect.poll(() => felt(bram)).toBe("−1, slecht");
    await keyboard.press("Control+z");
    await expect.poll(() => felt(bram)).toBe("−2, heel slecht");
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });
});

function panelOf(person: Person) {
  return person.page.getByRole("complementary", { name: /^Details: / });
}

/** Clicks on a card, so that it is the one that is selected. */
async function choose(person: Person, text: string): Promise<void> {
  await person.page.locator('[data-shape-type="card"]', { hasText: text }).first().waitFor();
  await person.page.getByRole("dialog").waitFor({ state: "detached" });
  const { x, y } = await person.placeOf("card", text);
  await person.page.mouse.click(x, y);
  await person.page.getByRole("complementary").waitFor();
}

async function pick(person: Person, field: string, option: string): Promise<void> {
  await panelOf(person)
    .getByRole("button", { name: new RegExp(`${field}$`) })
    .click();
  await person.page.getByRole("option", { name: option }).click();
}

/** Waits until the text of a new card is open and has the keys. */
async function freshEditor(person: Person): Promise<void> {
  const editor = person.page.locator(".cj-map-editor");
  await expect
    .poll(() =>
      editor.evaluate(
        (field: HTMLTextAreaElement) => field === document.activeElement && field.value === "",
      ),
    )
    .toBe(true);
}

async function pastes(person: Person, text: string): Promise<void> {
  await person.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await person.page.keyboard.press("Control+v");
}

/** Texts of the cards, step by step as they are read: side by side in one that is full. */
async function columnsOf(person: Person): Promise<readonly (readonly string[])[]> {
  const cards = (await person.sees("card")).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const steps = (await person.sees("step")).toSorted((a, b) => a.x - b.x);
  return steps
    .map(({ x, w }) => cards.filter((card) => card.x >= x && card.x < x + w))
    .filter((column) => column.length > 0)
    .map((column) => column.map(({ text }) => text));
}
