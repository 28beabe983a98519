import { readBoard, recordIn } from "@cojourney/journey-model";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { App } from "./testing/app.ts";
import type { Person } from "./testing/person.ts";
import { ProgramOnBoard } from "./testing/program-on-board.ts";
import { chromiumPath, openRoom, sharedApp } from "./testing/room.ts";
import { RunningApp } from "./testing/running-app.ts";

const SAVED = /Opgeslagen/;
const TOUCHPOINT = "Contactmoment toevoegen";

describe.skipIf(!chromiumPath)("a board survives", () => {
  const room = openRoom();

  test("a link to a board that is not there, with a page that says so kindly", async () => {
    const visitor = await room.enter("lost");
    await visitor.goTo(`${sharedApp.origin}/`);
    await visitor.page.goto(`${sharedApp.origin}/board/AAAAAAAAAAAAAAAAAAAAAA`);
    await visitor.page.getByRole("heading", { name: "Dit bord open je met de link" }).waitFor();
    await visitor.page.goto(
      `${sharedApp.origin}/board/AAAAAAAAAAAAAAAAAAAAAA#eenlinkdienietmeerwerkt`,
    );
    await visitor.page.getByRole("heading", { name: "Dit bord is hier niet" }).waitFor();
    await visitor.takesPicture("board-unknown");
    await visitor.page.getByRole("link", { name: "Alle borden" }).last().click();
    await visitor.page.getByRole("heading", { name: "Nieuw bord" }).waitFor();
    expect(visitor.page.url()).toBe(`${sharedApp.origin}/`);
  });

  test("a record that nobody can read: it is skipped and counted, the rest is drawn", async () => {
    const url = await newBoard();
    using program = await ProgramOnBoard.open(url);
    const { journey } = program;
    program.addTouchpoints(["Wat wel te lezen is"]);
    journey.cards.set("spoilt", new Y.Map<unknown>([["kind", "nonsense"]]));

    const visitor = await room.enter("spoilt");
    await visitor.openBoard(url);
    await visitor.page.getByText("Eén onderdeel was niet te lezen").waitFor();
    await expect.poll(() => textsOf(visitor)).toEqual(["Wat wel te lezen is"]);

    // Also when it comes while the board is open, and in a root where everything hangs from.
    journey.phases.set("spoilt", "not even a record");
    await visitor.page.getByText("2 onderdelen waren niet te lezen").waitFor();
    await visitor.takesPicture("board-unreadable");
    expect(journey.cards.has("spoilt")).toBe(true);
    expect(visitor.problems).toEqual([]);
  });

  test("a lane of a kind that only a newer version knows: it is shown as a custom lane", async () => {
    const url = await newBoard();
    using program = await ProgramOnBoard.open(url);
    const { journey } = program;
    const laneId = program.addTouchpoints(["Komt uit de toekomst"]);
    journey.doc.transact(() => {
      recordIn(journey.lanes, laneId)?.set("kind", "hologram");
    });

    const visitor = await room.enter("newer-lane");
    await visitor.openBoard(url);
    await visitor.page.locator('[data-shape-type="lane"]', { hasText: "Eigen rij" }).waitFor();
    expect(await textsOf(visitor)).toEqual(["Komt uit de toekomst"]);
    expect(await visitor.page.getByText("niet te lezen").count()).toBe(0);
    expect(visitor.problems).toEqual([]);
  });

  test("a newer version of us: this page asks to be reloaded, and writes nothing", async () => {
    const url = await newBoard();
    const visitor = await room.enter("too-old");
    await visitor.openBoard(url);
    await visitor.seesState(SAVED);
    using program = await ProgramOnBoard.open(url);
    program.journey.meta.set("schema", 99);
    await visitor.page.getByText("Er is een nieuwere versie van Cojourney").waitFor();
    await visitor.page.getByRole("button", { name: "Herladen" }).waitFor();
    await visitor.takesPicture("board-newer-version");

    const before = Y.encodeStateVector(program.journey.doc);
    const title = visitor.page.getByRole("textbox", { name: "Naam van het bord" });
    if (await title.isEditable()) {
      await title.fill("Overschreven");
      await title.press("Enter");
    }
    await visitor.page.waitForTimeout(500);
    expect(Y.encodeStateVector(program.journey.doc)).toEqual(before);
    expect(visitor.problems).toEqual([]);
  });

  test("a browser without WebSocket: it says what is missing, and shows what this device has", async () => {
    const url = await newBoard();
    using program = await ProgramOnBoard.open(url);
    program.addTouchpoints(["Van dit apparaat"]);
    const visitor = await room.enter("no-websocket");
    await visitor.openBoard(url);
    await visitor.seesState(SAVED);
    await expect.poll(() => textsOf(visitor)).toEqual(["Van dit apparaat"]);

    await visitor.page.addInitScript(() => Reflect.deleteProperty(window, "WebSocket"));
    await visitor.openBoard(url);
    await visitor.page.getByText("Je werkt nu alleen").waitFor();
    expect(await textsOf(visitor)).toEqual(["Van dit apparaat"]);
    await visitor.seesState(/Offline/);
    await visitor.takesPicture("board-no-websocket");
    expect(visitor.problems).toEqual([]);
  });

  test.each([
    { why: "absent", deny: () => Object.defineProperty(window, "indexedDB", { value: undefined }) },
    {
      why: "denied",
      deny: () =>
        Object.defineProperty(window, "indexedDB", {
          get() {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        }),
    },
  ])("a browser with IndexedDB $why: it works online and says it", async ({ why, deny }) => {
    const url = await newBoard();
    using program = await ProgramOnBoard.open(url);
    program.addTouchpoints(["Van de server"]);
    const visitor = await room.enter(`no-storage-${why}`);
    await visitor.page.addInitScript(deny);
    await visitor.openBoard(url);
    await visitor.page.getByText("Niet bewaard op dit apparaat").waitFor();
    await visitor.seesState(SAVED);
    await visitor.addCard(TOUCHPOINT, "Stap 1", "Contactmomenten", "Zonder opslag");
    await visitor.seesState(SAVED);
    await expect
      .poll(() => [...readBoard(program.journey).board.cards.values()].map(({ title }) => title))
      .toContain("Zonder opslag");
    await visitor.takesPicture(`board-no-storage-${why}`);
    expect(visitor.problems).toEqual([]);
  });

  test("a server that dies, and one that comes back without the board", async () => {
    await using app = await RunningApp.start();
    const url = await newBoard(app);
    const visitor = await room.enter("server-away");
    await visitor.openBoard(url);
    await visitor.seesState(SAVED);
    await app.killSync();
    await visitor.seesState(/Offline/);
    await app.restartSync();
    await visitor.seesState(SAVED);
    await app.forgetBoards();
    await visitor.page.getByText("Bij deze link hoort geen bord").waitFor();
    await visitor.takesPicture("board-forgotten");
    // What this device holds stays in sight: it may be the only copy.
    expect(await visitor.sees("journey")).toHaveLength(1);
  });

  test("its first meeting with somebody: a name is asked once and kept", async () => {
    const url = await newBoard();
    const newcomer = await room.enter(null);
    const { page } = newcomer;
    await newcomer.goTo(url);
    const dialog = page.getByRole("dialog", { name: "Hoe mogen we je noemen?" });
    await dialog.waitFor();
    await page.getByRole("button", { name: "Doe mee" }).click();
    await page.getByText("Vul een naam in, of alleen je initialen.").waitFor();
    await newcomer.takesPicture("board-first-visit");
    await page.getByRole("textbox", { name: "Je naam" }).fill("Noor");
    await page.getByRole("button", { name: "Doe mee" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await peopleSeenBy(newcomer)).toEqual(["Noor"]);

    await newcomer.openBoard(url);
    await newcomer.seesState(SAVED);
    expect(await dialog.count()).toBe(0);
    expect(await peopleSeenBy(newcomer)).toEqual(["Noor"]);
    expect(newcomer.problems).toEqual([]);
  });

  test("company: two people see each other's names, in the list and at the cursor", async () => {
    const url = await newBoard();
    const [vera, wim] = [await room.enter("Vera"), await room.enter("Wim")];
    await Promise.all([vera.openBoard(url), wim.openBoard(url)]);
    await expect.poll(() => peopleSeenBy(vera)).toEqual(["Vera", "Wim"]);
    expect(await peopleSeenBy(wim)).toEqual(["Wim", "Vera"]);
    await wim.page.mouse.move(700, 300);
    await wim.page.mouse.move(720, 320);
    await vera.page.locator(".tl-nametag", { hasText: "Wim" }).waitFor();
    await vera.takesPicture("cursor-of-the-other");
    expect([...vera.problems, ...wim.problems]).toEqual([]);
  });
});

async function newBoard(app: App = sharedApp): Promise<string> {
  const board = { from: "framework", title: "Proef", framework: "blank", language: "nl" };
  return `${await app.createBoard(board)}?view=canvas`;
}

async function textsOf(person: Person): Promise<readonly string[]> {
  return (await person.sees("card")).map(({ text }) => text);
}

async function peopleSeenBy({ page }: Person): Promise<readonly string[]> {
  await page.getByRole("button", { name: /(persoon|mensen) hier$/ }).click();
  const names = await page.locator(".people-name").allTextContents();
  await page.keyboard.press("Escape");
  await page.locator(".people-name").first().waitFor({ state: "detached" });
  return names;
}
