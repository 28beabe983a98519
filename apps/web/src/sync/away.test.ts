import { expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  openJourneyDoc,
  openLiveBoard,
  readBoard,
  removeCard,
  writeText,
  type CardId,
  type JourneyDoc,
} from "@cojourney/journey-model";
import { furnishedBoard } from "@cojourney/journey-model/testing";
import { watchAway } from "#sync/away.ts";

/** The server, as the origin of what it sends. */
const server = { name: "server" };
const [BRAM, CAS] = [22, 23];

/** This screen's board, and a way to hear from the server as the connection does. */
function openScreen(board: Uint8Array | null) {
  const doc = new Y.Doc();
  if (board) Y.applyUpdate(doc, board);
  const journey = openJourneyDoc(doc);
  const awareness = new Awareness(doc);
  const away = watchAway(openLiveBoard(journey), awareness, () => journey.meta.has("schema"));
  doc.on("beforeTransaction", ({ origin }) => origin === server && away.beforeRemote());
  doc.on("afterTransaction", (t) => t.origin === server && away.afterRemote(t));
  return {
    journey,
    awareness,
    away,
    comesBackTo(...updates: readonly Uint8Array[]) {
      away.begin();
      for (const update of updates) Y.applyUpdate(doc, update, server);
      away.end();
    },
  };
}

function openOther(clientId: number): { journey: JourneyDoc; cards: readonly CardId[] } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, furnishedBoard());
  const journey = openJourneyDoc(doc);
  return { journey, cards: [...readBoard(journey).board.cards.keys()] };
}

function writes({ journey, cards }: ReturnType<typeof openOther>, card: number, text: string) {
  const id = cards[card];
  if (!id) throw new Error("A furnished board has cards.");
  const before = Y.encodeStateVector(journey.doc);
  writeText(journey, { root: "cards", id, field: "title" }, text);
  return Y.encodeStateAsUpdate(journey.doc, before);
}

test("tells what others did, by whom where one person did it, and never this person's own", () => {
  const screen = openScreen(furnishedBoard());
  const [bram, cas] = [openOther(BRAM), openOther(CAS)];
  const [mine] = bram.cards;
  if (!mine) throw new Error("A furnished board has cards.");
  screen.awareness.states.set(BRAM, { person: { name: "Bram", color: "teal" } });
  screen.awareness.emit("change", [{ added: [BRAM], updated: [], removed: [] }, "test"]);
  writeText(screen.journey, { root: "cards", id: mine, field: "note" }, "van mij");

  screen.comesBackTo(writes(bram, 1, "Bram 1"), writes(bram, 2, "B"), writes(cas, 2, "C"));
  expect(screen.away.changes()).toEqual([
    expect.objectContaining({ thing: "card", id: bram.cards[1], verb: "changed", author: BRAM }),
    expect.objectContaining({ thing: "card", id: bram.cards[2], verb: "changed", author: null }),
  ]);
  expect([screen.away.nameOf(BRAM), screen.away.nameOf(CAS)]).toEqual(["Bram", null]);
});

test("what was removed is called what it was called", () => {
  const screen = openScreen(furnishedBoard());
  const { journey, cards } = openOther(BRAM);
  const [id] = cards;
  if (!id) throw new Error("A furnished board has cards.");
  const titleBefore = readBoard(journey).board.cards.get(id)?.title;
  const before = Y.encodeStateVector(journey.doc);
  removeCard(journey, id);
  screen.comesBackTo(Y.encodeStateAsUpdate(journey.doc, before));
  expect(screen.away.changes()).toEqual([
    expect.objectContaining({ id, verb: "removed", titleBefore }),
  ]);
});

test("adds up over several absences until the person has seen it", () => {
  const screen = openScreen(furnishedBoard());
  const bram = openOther(BRAM);
  screen.comesBackTo(writes(bram, 0, "eerst"));
  screen.comesBackTo(writes(bram, 1, "later"));
  expect(screen.away.changes().map(({ id }) => id)).toEqual(bram.cards.slice(0, 2));
  screen.away.dismiss();
  expect(screen.away.changes()).toEqual([]);
});

test("a board that this device never saw has no news", () => {
  const screen = openScreen(null);
  screen.comesBackTo(furnishedBoard(), writes(openOther(BRAM), 0, "nieuw"));
  expect(screen.away.changes()).toEqual([]);
});

test("what comes in while connected is no news", () => {
  const screen = openScreen(furnishedBoard());
  screen.comesBackTo();
  Y.applyUpdate(screen.journey.doc, writes(openOther(BRAM), 0, "live"), server);
  expect(screen.away.changes()).toEqual([]);
});
