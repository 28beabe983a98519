import { expect, test } from "vitest";
import { openMassRemovals } from "#sync/mass-removals.ts";

const removal = (stateId: string, cards: number) => ({
  stateId,
  cards,
  personId: "bob",
  name: "Bob",
});

test("who goes on is one notice with more cards; one that was seen to comes back when they go on", () => {
  const removals = openMassRemovals();
  let told = 0;
  removals.subscribe(() => told++);
  removals.hear(removal("a", 10));
  removals.hear(removal("b", 30));
  removals.hear(removal("a", 12));
  expect(removals.reading()).toEqual([removal("a", 12), removal("b", 30)]);
  removals.dismiss("a");
  expect(removals.reading()).toEqual([removal("b", 30)]);
  removals.hear(removal("a", 15));
  expect(removals.reading()).toEqual([removal("b", 30), removal("a", 15)]);
  expect(told).toBe(5);
});
