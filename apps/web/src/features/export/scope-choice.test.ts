import { openJourneyDoc, readBoard, shapeKey } from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { firstScope, scopeChoices } from "#features/export/scope-choice.ts";

const journey = openJourneyDoc(new Y.Doc());
seedSampleBoard(journey, "en");
const { board } = readBoard(journey);
const shapeOf = (kind: "card" | "journey" | "phase", id: string) => `shape:${shapeKey(kind, id)}`;

test("offers the board and each of its journeys, which together hold all cards", () => {
  const [whole, ...each] = scopeChoices(board, []);
  expect(whole).toMatchObject({ id: "board", journeys: board.journeys.size });
  expect(each.map(({ cards }) => cards).reduce((a, b) => a + b)).toBe(whole?.cards);
  expect(each).toHaveLength(board.journeys.size);
});

test("offers the selected cards that are there, and nothing when only other things are selected", () => {
  const [card] = board.cards.keys();
  const [phase] = board.phases.keys();
  const chosen = scopeChoices(board, [shapeOf("card", card!), shapeOf("card", "gone")]).at(-1);
  expect(chosen).toMatchObject({
    id: "selection",
    scope: { kind: "cards", cardIds: [card] },
    cards: 1,
    journeys: 1,
  });
  const others = scopeChoices(board, [shapeOf("phase", phase!)]);
  expect(others.some(({ id }) => id === "selection")).toBe(false);
});

test("begins with the journey that is selected, else with everything", () => {
  const [id] = board.journeys.keys();
  const choices = scopeChoices(board, []);
  expect(firstScope(choices, [shapeOf("journey", id!)])).toBe(`journey:${id}`);
  expect(firstScope(choices, [shapeOf("journey", "gone")])).toBe("board");
  expect(firstScope(choices, [])).toBe("board");
});
