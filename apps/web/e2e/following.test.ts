import { messageType } from "@cojourney/journey-model/protocol";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { findWithAxe } from "./testing/access.ts";
import { boardIdOf, joinAsProgram, socketWith } from "./testing/links.ts";
import type { Person } from "./testing/person.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

/** A hundred are tried without sockets (canvas/presence/show-peers.test.ts); these are enough for the page. */
const CROWD = 30;

describe.skipIf(!chromiumPath)("people on one board", () => {
  const room = openRoom();

  test("find each other and follow each other, over the canvas, into the map and onto a phone", async () => {
    const url = await app.createBoard({ from: "sample", language: "nl" });
    const [anna, bram] = [await room.enter("Anna"), await room.enter("Bram")];
    const cora = await room.enter("Cora", { viewport: { width: 390, height: 844 } });
    await Promise.all([
      anna.openBoard(`${url}?view=canvas`),
      bram.openBoard(`${url}?view=canvas`),
      cora.goTo(`${url}?view=map`),
    ]);

    // Anna goes to where Bram is, once, and then follows him: what he sees, she sees.
    await bram.page.mouse.move(700, 450);
    await bram.page.mouse.wheel(900, 200);
    await chooses(anna, "Ga naar waar Bram is");
    await seeTheSame(anna, bram);
    await bram.page.mouse.wheel(-300, 0);
    await chooses(anna, "Volg Bram");
    await anna.page.getByText("Je volgt Bram").waitFor();
    await bram.page.mouse.wheel(600, 100);
    await seeTheSame(anna, bram);
    await anna.takesPicture("following");
    await bram.page.locator(".people-followed").waitFor();
    expect(await nameProblems(bram)).toEqual([]);

    // Bram goes to the map: Anna's canvas shows the card that he is at, and Cora's phone turns to its phase.
    await chooses(cora, "Volg Bram");
    await bram.page.keyboard.press("Alt+m");
    await bram.page.getByRole("grid").first().waitFor();
    const card = bram.page.locator(".map-card-button").last();
    const lastPlace = (await card.getAttribute("data-place")) ?? "";
    await card.click();
    await expect.poll(() => isCardInView(anna, lastPlace.split(":")[1] ?? "")).toBe(true);
    await expect.poll(() => isPlaceInView(cora, lastPlace)).toBe(true);
    await cora.takesPicture("following-phone");
    await cora.page.getByRole("button", { name: "Stop" }).first().click();
    await cora.page.getByText("Je volgt Bram").waitFor({ state: "detached" });

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
    expect([...anna.problems, ...bram.problems, ...cora.problems]).toEqual([]);
  });

  test("many of them: names to look for, and a page that goes on answering", async () => {
    const board = { from: "framework", title: "Vol", framework: "blank", language: "nl" };
    const url = await app.createBoard(board);
    const dirk = await room.enter("Dirk");
    await dirk.openBoard(`${url}?view=canvas`);
    using crowd = await Crowd.enter(url, CROWD);
    await dirk.page.getByRole("button", { name: `${CROWD + 1} mensen hier` }).waitFor();
    crowd.keepMoving();

    await dirk.page.getByRole("button", { name: /mensen hier/ }).click();
    await dirk.page.getByRole("textbox", { name: "Zoek een naam" }).fill("gast 12");
    await expect
      .poll(() => dirk.page.locator(".people-name").allTextContents())
      .toEqual(["Gast 12"]);
    await dirk.takesPicture("many-people");
    await dirk.page.keyboard.press("Escape");
    await dirk.addCard("Contactmoment toevoegen", "Stap 1", "Contactmomenten", "Tussen velen");
    await dirk.page.getByText("Tussen velen").first().waitFor({ state: "attached" });
    await dirk.takesPicture("many-cursors");
    // Cursors far off the screen are not drawn at all.
    expect(await dirk.page.locator(".tl-nametag", { hasText: "Gast" }).count()).toBeLessThan(CROWD);
    expect(dirk.problems).toEqual([]);
  });
});

/** Opens the list of people and presses what stands beside a name. */
async function chooses({ page }: Person, name: string): Promise<void> {
  await page.getByRole("button", { name: /(persoon|mensen) hier/ }).click();
  await page.getByRole("button", { name, exact: true }).click();
}

/** Controls whose spoken name lacks what stands on them: who speaks to the screen could not press them. */
async function nameProblems({ page }: Person): Promise<readonly string[]> {
  const rules = ["label-content-name-mismatch"];
  return (await findWithAxe(page, { part: ".board-top-bar", rules })).serious;
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
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return box !== null && box.x > 0 && box.y > 48 && box.x < width && box.y < height;
}

/** Many people with nothing but a cursor: half of them over the map, half of them far away. */
class Crowd implements Disposable {
  readonly #guests: readonly WebsocketProvider[];
  #timer: ReturnType<typeof setInterval> | undefined;

  static async enter(boardUrl: string, size: number): Promise<Crowd> {
    const names = Array.from({ length: size }, (_, i) => `Gast ${i}`);
    return new Crowd(
      boardUrl,
      await Promise.all(names.map((name) => joinAsProgram(boardUrl, name))),
    );
  }

  private constructor(boardUrl: string, sessions: readonly { readonly authorization: string }[]) {
    const boardsUrl = `ws://${new URL(boardUrl).host}/sync/boards`;
    this.#guests = sessions.map((headers) => {
      const guest = new WebsocketProvider(boardsUrl, boardIdOf(boardUrl), new Y.Doc(), {
        disableBc: true,
        WebSocketPolyfill: socketWith(headers),
      });
      for (const type of [messageType.saved, messageType.control])
        guest.messageHandlers[type] = () => {};
      guest.awareness.setLocalState({});
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
