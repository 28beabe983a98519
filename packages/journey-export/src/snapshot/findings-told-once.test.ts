import { findingsOf, type Period } from "@cojourney/journey-model";
import { expect, it } from "vitest";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import {
  coffeeGrinderSnapshot,
  futurePlanSnapshot,
  futureSnapshot,
} from "#testing/sample-snapshot.ts";

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

const march: Period = { from: "2026-03", to: "2026-03" };
const may: Period = { from: "2026-05", to: "2026-05" };

it.each([
  ["on neither map", null, null, ["current"]],
  ["on the current map", march, null, ["current"]],
  ["on the future map", null, march, ["future"]],
  ["on both, for the same months", march, march, ["current"]],
  ["on both, for other months", march, may, ["current", "future"]],
])("tells a solution that is planned %s where its plan is", (_where, current, future, told) => {
  const { board } = futurePlanSnapshot("nl", { current, future });
  const { solutions } = findingsToldOnce(board);
  expect(solutions.map(({ journey }) => journey.journey.state)).toStrictEqual(told);
});

it("counts what was voted on a solution for the copy that is told instead of it", () => {
  const { board } = futurePlanSnapshot("nl", { current: null, future: march });
  const { solutions, votes } = findingsToldOnce(board);
  expect(solutions.map(({ card }) => votes.get(card.id))).toStrictEqual([1]);
});
