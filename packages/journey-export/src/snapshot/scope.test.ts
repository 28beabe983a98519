import { expect, it } from "vitest";
import { boardInScope } from "#snapshot/scope.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const { board } = coffeeGrinderSnapshot("en");
const [first, second] = [...board.journeys.values()];
if (!first || !second) throw new Error("The sample has two journeys.");

it("keeps one journey with all that belongs to it, and nothing of the other", () => {
  const one = boardInScope(board, { kind: "journeys", journeyIds: [second.id] });
  expect([...one.journeys.keys()]).toStrictEqual([second.id]);
  expect([...one.personas.keys()]).toStrictEqual([second.personaId]);
  expect([...one.phases.values()].every(({ place }) => place.journeyId === second.id)).toBe(true);
  const other = boardInScope(board, { kind: "journeys", journeyIds: [first.id] });
  for (const root of ["phases", "steps", "lanes", "cards", "emotions"] as const) {
    expect(one[root].size).toBeGreaterThan(0);
    expect(one[root].size + other[root].size).toBe(board[root].size);
  }
});

it("keeps the chosen cards in the whole of their journey", () => {
  const card = [...board.cards.values()].find(
    ({ place }) => board.lanes.get(place.laneId)?.place.journeyId === second.id,
  );
  if (!card) throw new Error("The second journey has cards.");
  const one = boardInScope(board, { kind: "cards", cardIds: [card.id] });
  expect([...one.cards.keys()]).toStrictEqual([card.id]);
  expect([...one.journeys.keys()]).toStrictEqual([second.id]);
  expect(one.steps.size).toBeGreaterThan(1);
});
