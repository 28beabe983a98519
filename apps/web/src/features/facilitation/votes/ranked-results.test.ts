import { expect, test } from "vitest";
import { rankedResults } from "#features/facilitation/votes/ranked-results.ts";

test("cards with as many votes share a rank", () => {
  const results = [7, 4, 4, 1].map((votes, i) => ({ cardId: `card-${i}`, votes, by: [] }));
  expect(rankedResults({ results }).map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
});
