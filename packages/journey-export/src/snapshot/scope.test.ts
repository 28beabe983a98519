import { expect, it } from "vitest";
import { boardInScope } from "#snapshot/scope.ts";
import { roundOn } from "#testing/round-on.ts";
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

it("keeps the rounds in which its cards got votes, and leaves the parking lot with the board", () => {
  const onMap = (journeyId: string) =>
    [...board.cards.values()].find(
      ({ place }) => board.lanes.get(place.laneId)?.place.journeyId === journeyId,
    )!;
  const [here, there] = [onMap(second.id), onMap(first.id)];
  const votes = new Map([
    ["both", roundOn(here.id, there.id)],
    ["there", roundOn(there.id)],
  ]);
  const parked = new Map([[here.id, { ...here, parked: "a0" }]]);
  const all = { ...board, votes, parked };
  const one = boardInScope(all, { kind: "journeys", journeyIds: [second.id] });
  expect([...one.votes]).toStrictEqual([["both", roundOn(here.id)]]);
  expect(one.parked.size).toBe(0);
  expect(boardInScope(all, { kind: "board" })).toBe(all);
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
