import {
  type Card,
  cellKey,
  type JourneyOutline,
  type Lane,
  laneKindOf,
  type PhaseOutline,
  type StepOutline,
} from "@cojourney/journey-model";
import {
  type Paragraph,
  type Slide,
  slideFrame,
  type TableCell,
} from "#presentation/presentation.ts";
import { cell, columnHead, rowHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import type { LongTable } from "#slides/paged-table.ts";
import { kindColors, paper } from "#drawing/palette.ts";
import { paragraph, paragraphsOf } from "#slides/script.ts";
import { largestTable, tableSlides } from "#slides/table-slides.ts";
import { cardDetails, percentText } from "#words/card-details.ts";

/** More steps than these side by side are too narrow to read. */
const STEPS_A_SLIDE = 4;
const HEAD_W = 118;
/** Of the letters, from large to small. */
const sizes = [16, 14, 13, 12, 11, 10] as const;

/** A phase as on the map: a column for each step, a row for each lane that says something. */
export function phaseSlides(
  deck: Deck,
  journey: JourneyOutline,
  { phase, steps }: PhaseOutline,
): readonly Slide[] {
  const { teller } = deck;
  const number = journey.phases.findIndex((one) => one.phase.id === phase.id) + 1;
  const skipped = phase.skipped ? ` (${teller.word("skipped")})` : "";
  const whose = teller.journeys.length > 1 ? `${teller.shortName(journey)}: ` : "";
  const title = `${whose}${number}. ${teller.names.phase(journey, phase)}${skipped}`;
  const slides = Math.ceil(steps.length / STEPS_A_SLIDE);
  const perSlide = Math.ceil(steps.length / Math.max(1, slides));
  return Array.from({ length: slides }, (_, i) => {
    const some = steps.slice(i * perSlide, (i + 1) * perSlide);
    const part = slides > 1 ? `${title} (${i + 1}/${slides})` : title;
    const table = largestTable(sizes, slideFrame.content.h, (size) =>
      stepTable(deck, journey, some, size),
    );
    // A phase in which nobody wrote anything is on the overview, and that is enough.
    return table.rows.length > 0
      ? tableSlides(deck, part, table, stepNotes(deck, journey, some))
      : [];
  }).flat();
}

function stepTable(
  deck: Deck,
  journey: JourneyOutline,
  steps: readonly StepOutline[],
  size: number,
): LongTable {
  const { script, teller } = deck;
  const w = (slideFrame.content.w - HEAD_W) / steps.length;
  const feeling = steps.map(({ emotion }) =>
    emotion ? [paragraph([script.said(teller.feeling(emotion), { size })])] : [],
  );
  const lanes = journey.lanes.flatMap((lane) => {
    const cells = steps.map((step) => laneParagraphs(deck, journey, lane, step, size));
    return cells.some((paragraphs) => paragraphs.length > 0)
      ? [rowOf(deck, teller.names.lane(lane), fillOf(lane), cells)]
      : [];
  });
  return {
    columnWidths: [HEAD_W, ...steps.map(() => w)],
    header: [
      columnHead(script, "", HEAD_W),
      ...steps.map(({ step }) => columnHead(script, teller.names.step(journey, step), w)),
    ],
    rows: feeling.some((paragraphs) => paragraphs.length > 0)
      ? [rowOf(deck, teller.word("feeling"), kindColors.emotion.fill, feeling), ...lanes]
      : lanes,
    hasRowHeads: true,
  };
}

function rowOf(
  { script }: Deck,
  head: string,
  fill: TableCell["fill"],
  cells: readonly (readonly Paragraph[])[],
): readonly TableCell[] {
  return [
    rowHead(script, head, HEAD_W, fill),
    ...cells.map((paragraphs) => cell(paragraphs, paragraphs.length > 0 ? fill : null)),
  ];
}

function fillOf({ kind }: Lane): TableCell["fill"] {
  const { cardKind } = laneKindOf(kind);
  // The fill of a note is that of the paper.
  return cardKind === null || cardKind === "note" ? paper.sunken : kindColors[cardKind].fill;
}

function laneParagraphs(
  deck: Deck,
  journey: JourneyOutline,
  lane: Lane,
  { step }: StepOutline,
  size: number,
): readonly Paragraph[] {
  const cards = journey.cards.get(cellKey(step.id, lane.id)) ?? [];
  return cards.map((card) => cardParagraph(deck, card, size, cards.length > 1));
}

/** A card's title, and after it what a client asks about first: the channel, and what is decided here. */
function cardParagraph(
  { script, teller }: Deck,
  card: Card,
  size: number,
  isBullet: boolean,
): Paragraph {
  const details = cardDetails(card, teller.board, teller.language);
  const told = details.flatMap(({ field, label, value }) => {
    if (field === "channel") return [value];
    if (field === "momentOfTruth") return [label.toLowerCase()];
    const percent = card.dropOff?.percent ?? null;
    if (field !== "dropOff") return [];
    return [
      percent === null
        ? label.toLowerCase()
        : `${label.toLowerCase()} ${percentText(percent, teller.language)}`,
    ];
  });
  const look = { size: size - 1, color: "soft" } as const;
  return paragraph(
    [
      script.said(teller.names.card(card), { size }),
      ...(told.length === 0 ? [] : [script.ours(`  (${told.join("; ")})`, look)]),
    ],
    { isBullet, after: 2 },
  );
}

/** Everything that the cards of these steps say, for who presents them. */
function stepNotes(
  deck: Deck,
  journey: JourneyOutline,
  steps: readonly StepOutline[],
): readonly Paragraph[] {
  const { script, teller } = deck;
  const note = { size: 12 } as const;
  return steps.flatMap(({ step }) => {
    const told = journey.lanes.flatMap((lane) => {
      return (journey.cards.get(cellKey(step.id, lane.id)) ?? []).flatMap((card) => {
        const details = teller.details(card).join("; ");
        const text = paragraphsOf(card.note, (line) => script.said(line, note));
        if (details === "" && text.length === 0) return [];
        const name = `${teller.names.lane(lane)}: ${teller.names.card(card)}`;
        return [
          paragraph([script.said(name, { ...note, isBold: true })]),
          ...(details === "" ? [] : [paragraph([script.ours(details, note)])]),
          ...text,
        ];
      });
    });
    const head = paragraph([
      script.said(teller.names.step(journey, step), { ...note, isBold: true }),
    ]);
    return told.length === 0 ? [] : [head, ...told];
  });
}
