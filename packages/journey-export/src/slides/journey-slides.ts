import type { JourneyOutline } from "@cojourney/journey-model";
import type { Slide } from "#presentation/presentation.ts";
import { slideFrame } from "#presentation/presentation.ts";
import { cell, columnHead, rowHead } from "#slides/cells.ts";
import { curveSlides } from "#slides/curve-slides.ts";
import type { Deck } from "#slides/deck.ts";
import { overviewSlides } from "#slides/overview-slides.ts";
import { phaseSlides } from "#slides/phase-slides.ts";
import { paragraphsOf } from "#slides/script.ts";
import { tableSlides } from "#slides/table-slides.ts";
import { filledFields, scenarioFields, scopeFields } from "#words/field-labels.ts";

const HEAD_W = 200;

/** One journey: what it is about, the whole of it, how it feels, and each phase. */
export function journeySlides(deck: Deck, journey: JourneyOutline): readonly Slide[] {
  return [
    ...scopeSlides(deck, journey),
    ...overviewSlides(deck, journey),
    ...curveSlides(deck, journey),
    ...journey.phases.flatMap((phase) => phaseSlides(deck, journey, phase)),
  ];
}

function scopeSlides(deck: Deck, outline: JourneyOutline): readonly Slide[] {
  const { script, teller } = deck;
  const columnWidths = [HEAD_W, slideFrame.content.w - HEAD_W];
  const fields = [...scopeFields, ...scenarioFields];
  const rows = filledFields(outline.journey, fields, teller.language).map(({ label, text }) => [
    rowHead(script, label, HEAD_W),
    cell(paragraphsOf(text, (line) => script.said(line, { size: 12 }), 3)),
  ]);
  if (rows.length === 0) return [];
  const subject = `${teller.word("scope")}, ${teller.word("scenario").toLowerCase()}`;
  return tableSlides(deck, teller.journey(outline), {
    columnWidths,
    header: [
      columnHead(script, subject, HEAD_W),
      columnHead(
        script,
        outline.persona ? teller.names.persona(outline.persona) : "",
        slideFrame.content.w - HEAD_W,
      ),
    ],
    rows,
    hasRowHeads: true,
  });
}
