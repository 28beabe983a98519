import { findingsOf } from "@cojourney/journey-model";
import { expect, it } from "vitest";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import { coffeeGrinderSnapshot, futureSnapshot } from "#testing/sample-snapshot.ts";

it("tells what a future journey copied where it is now, and only there", () => {
  const now = findingsOf(coffeeGrinderSnapshot("nl").board);
  const { board } = futureSnapshot("nl");
  const ids = (found: typeof now) => found.opportunities.map(({ card }) => card.id);
  expect(ids(findingsOf(board)).length).toBeGreaterThan(now.opportunities.length);
  expect(ids(findingsToldOnce(board))).toStrictEqual(ids(now));
});

it("tells a copy whose original is something else by now", () => {
  const { board } = futureSnapshot("nl");
  const copy = findingsOf(board).opportunities.find(
    ({ card, journey }) => journey.journey.state === "future" && card.copiedFrom !== undefined,
  );
  const original = [...board.cards.values()].find(({ id }) => id === copy?.card.copiedFrom);
  if (!copy || !original) throw new Error("A future journey copies opportunities.");
  const cards = new Map([...board.cards].filter(([id]) => id !== original.id));
  const told = findingsToldOnce({ ...board, cards }).opportunities.map(({ card }) => card.id);
  expect(told).toContain(copy.card.id);
});
