import { outlineBoard } from "@cojourney/journey-model";
import { expect, it } from "vitest";
import { mapBox, mapPages } from "#drawing/map-pages.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const A3 = { w: 1_110, h: 724 };
const outlines = [coffeeGrinderSnapshot("nl"), hostileSnapshot("nl")].flatMap(({ board }) =>
  outlineBoard(board),
);

it.each([A3, { w: 500, h: 300 }])(
  "shows every step and card of a map once, on pages of %j",
  (paper) => {
    for (const outline of outlines) {
      const pages = mapPages(outline, paper);
      const cards = pages.flatMap(({ layout }) => layout.cards.map(({ card }) => card.id));
      const placed = [...outline.cards.values()].flat().map(({ id }) => id);
      expect(cards.toSorted()).toStrictEqual(placed.toSorted());
      const steps = pages.flatMap(({ layout }) => layout.steps.map(({ step }) => step.id));
      expect(new Set(steps).size).toBe(outline.steps.length);
    }
  },
);

it("fits each page, and splits between phases", () => {
  for (const outline of outlines)
    for (const { layout, scale, firstStep } of mapPages(outline, A3)) {
      const box = mapBox(layout);
      expect(box.w * scale).toBeLessThanOrEqual(A3.w + 0.01);
      expect(box.h * scale).toBeLessThanOrEqual(A3.h + 0.01);
      const [phase] = layout.outline.phases;
      expect(outline.steps[firstStep]?.phase.id).toBe(phase?.phase.id);
      expect(outline.steps[firstStep - 1]?.phase.id).not.toBe(phase?.phase.id);
    }
});
