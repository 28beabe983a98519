import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { chromiumPath, Room } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";

const CROWD = 98;

describe.skipIf(!chromiumPath)("people on one board", () => {
  test("find each other and follow each other, over the canvas and into the map", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const url = await app.createBoard({ from: "sample", language: "nl" });
    const [anna, bram] = [await room.enter("Anna"), await room.enter("Bram")];
    await Promise.all([anna.openBoard(`${url}?view=canvas`), bram.openBoard(`${url}?view=canvas`)]);

    // Anna follows Bram over the canvas: what he sees, she sees.
    await chooses(anna, "Volg Bram");
    await anna.page.getByText("Je volgt Bram").waitFor();
    await bram.page.mouse.move(700, 450);
    await bram.page.mouse.wheel(600, 300);
    await seeTheSame(anna, bram);
    await anna.takesPicture("following");
    await bram.page.locator(".people-followed").waitFor();

    // Bram goes to the map: Anna's canvas shows the card that he is at.
    await bram.page.keyboard.press("Alt+m");
    await bram.page.getByRole("grid").first().waitFor();
    const card = bram.page.locator(".map-card-button").last();
    const [, cardId = ""] = ((await card.getAttribute("data-place")) ?? "").split(":");
    await card.click();
    await expect.poll(() => isCardInView(anna, cardId)).toBe(true);

    // And in her own map, where the place of what he is at comes into sight.
    await anna.page.keyboard.press("Escape");
    await anna.page.getByText("Je volgt Bram").waitFor({ state: "detached" });
    await anna.page.keyboard.press("Alt+m");
    await anna.page.getByRole("grid").first().waitFor();
    await chooses(anna, "Volg Bram");
    const first = bram.page.locator(".map-card-button").first();
    await first.click();
    const place = (await first.getAttribute("data-place")) ?? "";
    await expect.poll(() => isPlaceInView(anna, place)).toBe(true);

    // What he types is marked there; her own scrolling ends the following.
    await bram.page.keyboard.press("Enter");
    await bram.page.keyboard.type("!");
    await anna.page.getByText("Bram typt").first().waitFor();
    await anna.takesPicture("typing-in-map");
    await bram.page.keyboard.press("Escape");
    await anna.page.mouse.move(600, 500);
    await anna.page.mouse.wheel(0, 200);
    await anna.page.getByText("Je volgt Bram").waitFor({ state: "detached" });
    expect([...anna.problems, ...bram.problems]).toEqual([]);
  });

  test("a hundred of them: names to look for, and a page that goes on answering", async () => {
    await using app = await RunningApp.start();
    await using room = await Room.open();
    const board = { from: "framework", title: "Vol", framework: "blank", language: "nl" };
    const url = await app.createBoard(board);
    const anna = await room.enter("Anna");
    await anna.openBoard(`${url}?view=canvas`);
    using crowd = new Crowd(url, CROWD);
    await anna.page.getByRole("button", { name: `${CROWD + 1} mensen hier` }).waitFor();
    crowd.keepMoving();

    await anna.page.getByRole("button", { name: /mensen hier$/ }).click();
    await anna.page.getByRole("textbox", { name: "Zoek een naam" }).fill("gast 42");
    await expect
      .poll(() => anna.page.locator(".people-name").allTextContents())
      .toEqual(["Gast 42"]);
    await anna.takesPicture("hundred-people");
    await anna.page.keyboard.press("Escape");
    await anna.addCard(
      "Contactmoment toevoegen",
      "Stap 1",
      "Contactmomenten",
      "Tussen honderd mensen",
    );
    await anna.page.getByText("Tussen honderd mensen").first().waitFor({ state: "attached" });
    await anna.takesPicture("hundred-cursors");
    // Cursors far off the screen are not drawn at all.
    expect(await anna.page.locator(".tl-nametag", { hasText: "Gast" }).count()).toBeLessThan(
      CROWD / 2,
    );
    expect(anna.problems).toEqual([]);
  });
});

/** Opens the list of people and presses what stands beside a name. */
async function chooses({ page }: Person, name: string): Promise<void> {
  await page.getByRole("button", { name: /(persoon|mensen) hier$/ }).click();
  await page.getByRole("button", { name, exact: true }).click();
}

/** Waits until two screens of the same size show the same part of the board. */
async function seeTheSame(a: Person, b: Person): Promise<void> {
  const corner = async ({ page }: Person) => {
    const box = await page.locator('[data-shape-type="journey"]').first().boundingBox();
    return box && [Math.round(box.x / 6), Math.round(box.y / 6), Math.round(box.width / 6)];
  };
  await expect
    .poll(async () => JSON.stringify(await corner(a)) === JSON.stringify(await corner(b)))
    .toBe(true);
}

async function isCardInView({ page }: Person, id: string): Promise<boolean> {
  const card = page.locator(`[data-shape-id="shape:card.${id}"]`);
  // What is far away is not on the page at all.
  const box = (await card.count()) === 0 ? null : await card.boundingBox();
  return box !== null && box.x > 0 && box.y > 0 && box.x < 1440 && box.y < 900;
}

async function isPlaceInView({ page }: Person, place: string): Promise<boolean> {
  const box = await page.locator(`[data-place="${place}"]`).first().boundingBox();
  return box !== null && box.x > 0 && box.y > 48 && box.x < 1440 && box.y < 900;
}

/** Many people with nothing but a cursor: half of them over the map, half of them far away. */
class Crowd implements Disposable {
  readonly #guests: readonly WebsocketProvider[];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(boardUrl: string, size: number) {
    const { host, pathname } = new URL(boardUrl);
    this.#guests = Array.from({ length: size }, (_, i) => {
      const id = pathname.split("/").at(-1) ?? "";
      const guest = new WebsocketProvider(`ws://${host}/sync/boards`, id, new Y.Doc(), {
        disableBc: true,
      });
      guest.awareness.setLocalState({ person: { name: `Gast ${i}`, color: "blue" } });
      return guest;
    });
  }

  keepMoving(): void {
    let turn = 0;
    this.#timer = setInterval(() => {
      turn += 1;
      for (const [i, { awareness }] of this.#guests.entries()) {
        const x = i % 2 === 0 ? 60 * (i % 14) + turn : 50_000 + turn;
        const activity = { view: "canvas", cursor: [x, 12 * i], viewport: [x, 0, 1200, 800] };
        awareness.setLocalStateField("activity", { ...activity, selected: [], dragging: [] });
      }
    }, 200);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    for (const guest of this.#guests) {
      guest.destroy();
      guest.awareness.destroy();
    }
  }
}
