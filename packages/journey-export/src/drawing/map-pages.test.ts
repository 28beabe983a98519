import { CardId, cardsAbreast, columnWidth, outlineBoard } from "@cojourney/journey-model";
import type { JourneyOutline } from "@cojourney/journey-model";
import { expect, it } from "vitest";
import { mapBox, mapPages } from "#drawing/map-pages.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const A3 = { w: 1_110, h: 724 };
const boards = [coffeeGrinderSnapshot("nl"), hostileSnapshot("nl")];
const plain = boards.flatMap(({ board }) => outlineBoard(board));
const outlines = [...plain, ...plain.map(crowded)];

/** The same map with up to forty cards in a cell: wide steps, and lanes higher than a page. */
function crowded(outline: JourneyOutline): JourneyOutline {
  const cards = [...outline.cards].map(([key, cell], i) => {
    const count = { 3: 7, 9: 2, 14: 14, 20: 40 }[i % 23] ?? 1;
    const more = Array.from({ length: count }, (_, n) =>
      cell.map((card) => ({ ...card, id: CardId.parse(`${card.id}-${n}`) })),
    );
    return [key, more.flat()] as const;
  });
  return { ...outline, cards: new Map(cards) };
}

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

it("keeps the width of a step on every page that goes on with it", () => {
  for (const outline of plain.map(crowded)) {
    const abreast = cardsAbreast(outline);
    expect([...abreast.values()]).toStrictEqual(expect.arrayContaining([2, 3]));
    for (const { layout } of mapPages(outline, A3))
      for (const { step, box } of layout.steps)
        expect(box.w).toBe(columnWidth(abreast.get(step.id) ?? 1));
  }
});
