import { beforeEach, expect, test } from "vitest";
import { findOnBoard } from "#analysis/find-on-board.ts";
import { toPlainLetters } from "#analysis/plain-letters.ts";
import { addCard } from "#commands/add-card.ts";
import { removeLane } from "#commands/remove-lane.ts";
import { writeText } from "#commands/write-text.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { CardId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { openReplica, seededBoard } from "#testing/replicas.ts";

let journey: JourneyDoc;

beforeEach(() => {
  journey = openReplica("ann", 1_000, seededBoard("five-phase")).journey;
  const { journey: map, personas } = {
    journey: onlyMap(),
    personas: readBoard(journey).board.personas,
  };
  const [personaId] = personas.keys();
  writeText(journey, { root: "personas", id: personaId!, field: "name" }, "Zoë Café");
  writeText(journey, { root: "journeys", id: map.journey.id, field: "title" }, "To the CAFE");
  writeText(journey, { root: "steps", id: map.steps[1]!.step.id, field: "title" }, "Compare cafés");
  add(0, "Reads about the café", "");
  add(1, "Asks a friend", `${"x ".repeat(50)}who knows a cafe nearby ${"y ".repeat(50)}`);
  add(1, "Pays", "Nothing here");
});

const onlyMap = () => outlineBoard(readBoard(journey).board)[0]!;
const find = (query: string) => findOnBoard(readBoard(journey).board, query);

function add(step: number, title: string, note: string): void {
  const place = { stepId: onlyMap().steps[step]!.step.id, laneId: onlyMap().lanes[0]!.id };
  addCard(journey, { ...place, kind: "action", before: null, title, note });
}

test("personas, journeys, steps and cards that say it, in reading order", () => {
  expect(find("cafe").map(({ kind, title }) => [kind, title])).toEqual([
    ["persona", "Zoë Café"],
    ["journey", "To the CAFE"],
    ["action", "Reads about the café"],
    ["step", "Compare cafés"],
    ["action", "Asks a friend"],
  ]);
});

test("what a note says is shown with what stands around it, and where the card is", () => {
  const match = find("CAFÉ").at(-1);
  expect(match?.excerpt).toMatch(/^….*who knows a cafe nearby.*…$/);
  expect(match?.place).toEqual(["Consideration", "Compare cafés"]);
});

test("phases and lanes are found by name", () => {
  expect(find("awareness").map(({ kind }) => kind)).toEqual(["phase"]);
  expect(find("touchpoints").map(({ kind, title }) => [kind, title])).toEqual([
    ["lane", "Touchpoints"],
  ]);
});

test.each(["", "   ", "nowhere to be found", "\u0301"])("%j finds nothing", (query) => {
  expect(find(query)).toEqual([]);
});

test("a card that went with its lane is not found any more", () => {
  expect(find("friend")).toHaveLength(1);
  removeLane(journey, onlyMap().lanes[0]!.id);
  expect(find("friend")).toEqual([]);
});

test.each([
  ["Café", "cafe"],
  ["CAFE\u0301", "cafe"],
  ["İstanbul", "istanbul"],
  ["Überraschung", "uberraschung"],
  ["’s Nachts “open”", `'s nachts "open"`],
])("%s is looked for as %s", (text, plain) => {
  expect(toPlainLetters(text)).toBe(plain);
});

test("what is drawn comes last, with the card that it is attached to; a card that is gone is not named", () => {
  const [card] = readBoard(journey).board.cards.values();
  const drawn = [
    { id: "shape:a", text: "Let op: café\nis dicht", cardId: card!.id },
    { id: "shape:b", text: "CAFE vrij", cardId: null },
    { id: "shape:c", text: "cafés", cardId: CardId.parse("gone") },
    { id: "shape:d", text: "iets anders", cardId: null },
  ];
  const found = findOnBoard(readBoard(journey).board, "cafe", drawn);
  expect(found.slice(-3)).toMatchObject([
    { id: "shape:a", title: "Let op: café is dicht", cardId: card!.id, place: [card!.title] },
    { id: "shape:b", title: "CAFE vrij", cardId: null, place: [] },
    { id: "shape:c", cardId: null, place: [] },
  ]);
  expect(found.filter(({ shape }) => shape === "drawing")).toHaveLength(3);
});
