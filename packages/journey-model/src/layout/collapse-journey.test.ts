import { expect, test } from "vitest";
import { readBoard } from "#document/live-board.ts";
import { collapseJourney } from "#layout/collapse-journey.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { buildBoard } from "#testing/build-board.ts";

const [map] = layoutBoard(readBoard(buildBoard({ cards: 20 })).board).journeys;

test("a folded journey keeps its place and bounds, shows its curve, and has no cells", () => {
  const folded = collapseJourney(map!);
  expect(folded).toMatchObject({
    bounds: map!.bounds,
    cards: [],
    steps: [],
    phases: [],
    lanes: [],
  });
  expect(folded.box).toMatchObject({ x: map!.box.x, y: map!.box.y });
  expect(folded.box.h).toBeLessThan(map!.box.h / 3);
  expect(folded.collapsed?.curvePath).toMatch(/^M/);
});

test("the same layout folds up to the same object: nothing is drawn anew", () => {
  expect(collapseJourney(map!)).toBe(collapseJourney(map!));
});
