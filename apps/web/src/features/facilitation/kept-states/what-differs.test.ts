import { addCard, readBoard, removeCard, writeText } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import { expect, test } from "vitest";
import { cardsSince } from "#features/facilitation/kept-states/what-differs.ts";

test("tells cards that are gone, new and changed since", () => {
  const journey = buildBoard({ cards: 10 });
  const then = readBoard(journey).board;
  expect(cardsSince(then, then)).toEqual({ goneIds: new Set(), added: 0, changed: 0 });
  const [first, second, third] = [...then.cards.values()];
  if (!first || !second || !third) throw new Error("Ten cards were built.");
  removeCard(journey, first.id);
  removeCard(journey, second.id);
  writeText(journey, { root: "cards", id: third.id, field: "title" }, "Something else");
  const { stepId, laneId } = third.place;
  addCard(journey, { kind: "note", stepId, laneId, title: "New", before: null });
  expect(cardsSince(then, readBoard(journey).board)).toEqual({
    goneIds: new Set([first.id, second.id]),
    added: 1,
    changed: 1,
  });
});
