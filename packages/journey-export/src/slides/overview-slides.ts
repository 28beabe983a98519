import {
  type Card,
  cardKindIn,
  cellKey,
  type JourneyOutline,
  laneKindOf,
  type PhaseOutline,
} from "@cojourney/journey-model";
import {
  type Paragraph,
  type Slide,
  slideFrame,
  type TableCell,
} from "#presentation/presentation.ts";
import { cell, columnHead, rowHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { kindColors } from "#drawing/palette.ts";
import { paragraph } from "#slides/script.ts";
import { tableSlides } from "#slides/table-slides.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { moreText, signedScore } from "#words/phrases.ts";

/** More phases than these side by side are too narrow to read. */
const PHASES_A_SLIDE = 7;
const HEAD_W = 118;
const SIZE = 10;
/** What a cell names before it counts the rest. */
const NAMED = { steps: 4, cards: 2 } as const;

const kinds: readonly (readonly [Card["kind"], DocumentWord])[] = [
  ["touchpoint", "touchpoints"],
  ["pain", "pains"],
  ["opportunity", "opportunities"],
];

/** The whole journey in one table: a column for each phase. */
export function overviewSlides(deck: Deck, journey: JourneyOutline): readonly Slide[] {
  const { phases } = journey;
  const slides = Math.ceil(phases.length / PHASES_A_SLIDE);
  const perSlide = Math.ceil(phases.length / Math.max(1, slides));
  return Array.from({ length: slides }, (_, i) =>
    overviewTable(deck, journey, phases.slice(i * perSlide, (i + 1) * perSlide)),
  ).flat();
}

function overviewTable(
  deck: Deck,
  journey: JourneyOutline,
  phases: readonly PhaseOutline[],
): readonly Slide[] {
  const { teller, script } = deck;
  const { word, names } = teller;
  const w = (slideFrame.content.w - HEAD_W) / phases.length;
  const row = (
    label: DocumentWord,
    fill: TableCell["fill"],
    toParagraphs: (phase: PhaseOutline) => readonly Paragraph[],
  ): readonly TableCell[] => [
    rowHead(script, word(label), HEAD_W, fill),
    ...phases.map((phase) => cell(toParagraphs(phase), fill)),
  ];
  const list = (texts: readonly string[], named: number): readonly Paragraph[] =>
    itemsOf(deck, texts, named, w - 24);
  return tableSlides(deck, `${teller.journey(journey)}: ${word("overview")}`, {
    columnWidths: [HEAD_W, ...phases.map(() => w)],
    header: [
      columnHead(script, "", HEAD_W),
      ...phases.map(({ phase }) => columnHead(script, names.phase(journey, phase), w)),
    ],
    rows: [
      row("steps", null, ({ phase, steps }) => [
        ...(phase.skipped
          ? [paragraph([script.ours(word("skipped"), { size: SIZE, color: "soft" })], { after: 2 })]
          : []),
        ...list(
          steps.map(({ step }) => names.step(journey, step)),
          NAMED.steps,
        ),
      ]),
      row("feeling", kindColors.emotion.fill, ({ steps }) => feelings(deck, steps)),
      ...kinds.map(([kind, label]) =>
        row(label, kindColors[kind].fill, (phase) =>
          list(cardsOf(journey, phase, kind).map(names.card), NAMED.cards),
        ),
      ),
    ],
    hasRowHeads: true,
  });
}

function itemsOf(
  { script, teller }: Deck,
  texts: readonly string[],
  named: number,
  width: number,
): readonly Paragraph[] {
  const rest = texts.length - named;
  const shown = texts.slice(0, named).map((text) =>
    paragraph([script.said(clip(text, width, SIZE, 3), { size: SIZE })], {
      isBullet: true,
      after: 2,
    }),
  );
  const more = script.ours(moreText(rest, teller.language), { size: SIZE, color: "soft" });
  return rest > 0 ? [...shown, paragraph([more])] : shown;
}

/** The scores of a phase in the order of its steps. */
function feelings({ script }: Deck, steps: PhaseOutline["steps"]): readonly Paragraph[] {
  const scores = steps.flatMap(({ emotion }) => (emotion ? [signedScore(emotion.score)] : []));
  return scores.length === 0
    ? []
    : [paragraph([script.ours(scores.join("   "), { size: 12, isBold: true })])];
}

function cardsOf(
  journey: JourneyOutline,
  { steps }: PhaseOutline,
  kind: Card["kind"],
): readonly Card[] {
  return steps.flatMap(({ step }) =>
    journey.lanes.flatMap((lane) =>
      (journey.cards.get(cellKey(step.id, lane.id)) ?? []).filter(
        (card) => cardKindIn(laneKindOf(lane.kind), card.kind) === kind,
      ),
    ),
  );
}
