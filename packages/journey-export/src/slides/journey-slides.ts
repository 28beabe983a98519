import type { JourneyOutline, StateComparison } from "@cojourney/journey-model";
import type { Slide } from "#presentation/presentation.ts";
import { slideFrame } from "#presentation/presentation.ts";
import { cell, rowHead } from "#slides/cells.ts";
import { changedPhases, changeSlides } from "#slides/change-slides.ts";
import { curveSlides } from "#slides/curve-slides.ts";
import type { Deck } from "#slides/deck.ts";
import { overviewSlides } from "#slides/overview-slides.ts";
import { phaseSlides } from "#slides/phase-slides.ts";
import { paragraphsOf } from "#slides/script.ts";
import { largestTable, tableSlides } from "#slides/table-slides.ts";
import { filledFields, scenarioFields, scopeFields } from "#words/field-labels.ts";

const HEAD_W = 200;
/** Of the letters, from large to small. */
const sizes = [16, 14, 13, 12] as const;

/**
 * One journey: what it is about, the whole of it, how it feels, and each phase. Of a future journey only the
 * phases that are different from today's: who looks at slides has seen the others.
 */
export function journeySlides(deck: Deck, journey: JourneyOutline): readonly Slide[] {
  const comparison = deck.comparisons.find(
    ({ future }) => future.journey.id === journey.journey.id,
  );
  const phases = comparison ? changedPhases(comparison) : journey.phases;
  return [
    ...(comparison && isSameScope(comparison) ? [] : scopeSlides(deck, journey)),
    ...overviewSlides(deck, journey),
    ...curveSlides(deck, journey),
    ...(comparison ? changeSlides(deck, comparison) : []),
    ...phases.flatMap((phase) => phaseSlides(deck, journey, phase)),
  ];
}

function isSameScope({ current, future }: StateComparison): boolean {
  return [...scopeFields, ...scenarioFields].every(
    ({ field }) => current.journey[field] === future.journey[field],
  );
}

function scopeSlides(deck: Deck, outline: JourneyOutline): readonly Slide[] {
  const { script, teller } = deck;
  const told = filledFields(outline.journey, [...scopeFields, ...scenarioFields], teller.language);
  if (told.length === 0) return [];
  const table = largestTable(sizes, slideFrame.content.h, (size) => ({
    columnWidths: [HEAD_W, slideFrame.content.w - HEAD_W],
    header: null,
    rows: told.map(({ label, text }) => [
      rowHead(script, label, HEAD_W),
      cell(paragraphsOf(text, (line) => script.said(line, { size }), 3)),
    ]),
    hasRowHeads: true,
  }));
  return tableSlides(deck, teller.journey(outline), table);
}
