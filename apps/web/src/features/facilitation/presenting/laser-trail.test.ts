import { expect, test } from "vitest";
import { fadeTrail, type TrailPoint } from "#features/facilitation/presenting/laser-trail.ts";

test("the way fades behind the pointer, and a pointer that stands still leaves none", () => {
  let trail: readonly TrailPoint[] = [];
  for (const [x, atMs] of [
    [0, 0],
    [10, 200],
    [10, 300],
    [20, 460],
  ] as const)
    trail = fadeTrail(trail, [x, 0], atMs);
  expect(trail.map(({ x }) => x)).toEqual([10, 20]);
  expect(fadeTrail(trail, [20, 0], 2_000)).toEqual([{ x: 20, y: 0, atMs: 2_000 }]);
});
