import type { PlacedCard } from "@cojourney/journey-model";
import { type Color, type Paragraph, type Slide, slideFrame } from "#presentation/presentation.ts";
import { cell, columnHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import { kindColors, paper } from "#drawing/palette.ts";
import { paragraph, paragraphsOf } from "#slides/script.ts";
import { largestTable, tableSlides } from "#slides/table-slides.ts";
import { channelText, percentText } from "#words/card-details.ts";
import type { DocumentWord } from "#words/document-words.ts";

/** Of the letters, from large to small. */
const sizes = [14, 13, 12, 11] as const;

/** A column of a list: its head, its share of the width, and what it says of a card. */
interface Column {
  readonly word: DocumentWord;
  readonly share: number;
  readonly text: (placed: PlacedCard) => string;
}

/** The lists to work on after the workshop; one that is empty gets no slide. */
export function findingSlides(deck: Deck): readonly Slide[] {
  const { found } = deck;
  // What has a date is on the roadmap, whose slides come next.
  const undated = found.solutions.filter(({ card }) => card.period === null);
  const { votes, where, feeling, channel, owner, leaving, why } = columnsOf(deck);
  return [
    ...list(deck, "momentsOfTruth", found.momentsOfTruth, kindColors.touchpoint.fill, [
      where,
      channel,
      feeling,
    ]),
    ...list(deck, "dropOffs", found.dropOffs, paper.sunken, [where, leaving, why]),
    ...list(deck, "pains", found.pains, kindColors.pain.fill, [votes, where, feeling]),
    ...list(deck, "opportunities", found.opportunities, kindColors.opportunity.fill, [
      votes,
      where,
      feeling,
      owner,
    ]),
    ...list(
      deck,
      undated.length < found.solutions.length ? "solutionsWithoutDate" : "solutions",
      undated,
      kindColors.solution.fill,
      [votes, where, owner],
    ),
  ];
}

function columnsOf({ teller, found }: Deck) {
  const { language, board } = teller;
  return {
    votes: {
      word: "votes",
      share: 0.9,
      text: ({ card }) => String(found.votes.get(card.id) ?? ""),
    },
    where: { word: "where", share: 3, text: (placed) => teller.place(placed) },
    feeling: {
      word: "feeling",
      share: 2,
      text: ({ step }) => (step.emotion ? teller.feeling(step.emotion) : ""),
    },
    channel: {
      word: "channel",
      share: 1.6,
      text: ({ card }) => channelText(card, board),
    },
    owner: { word: "owner", share: 1.4, text: ({ card }) => card.owner ?? "" },
    leaving: {
      word: "leaving",
      share: 0.9,
      text: ({ card }) =>
        typeof card.dropOff?.percent === "number"
          ? percentText(card.dropOff.percent, language)
          : "",
    },
    why: { word: "why", share: 3, text: ({ card }) => card.dropOff?.reason ?? "" },
  } as const satisfies Readonly<Record<string, Column>>;
}

function list(
  deck: Deck,
  title: DocumentWord,
  placed: readonly PlacedCard[],
  fill: Color,
  more: readonly Column[],
): readonly Slide[] {
  if (placed.length === 0) return [];
  const { script, teller } = deck;
  const columns: readonly Column[] = [
    { word: "what", share: 4, text: ({ card }) => teller.names.card(card) },
    ...more.filter(({ text }) => placed.some((one) => text(one).trim() !== "")),
  ];
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => (share / shares) * slideFrame.content.w);
  const table = largestTable(sizes, slideFrame.content.h, (size) => ({
    columnWidths,
    header: columns.map(({ word }, i) =>
      columnHead(script, teller.word(word), columnWidths[i] ?? 0),
    ),
    rows: placed.map((one) =>
      columns.map(({ text }, i) => {
        const run = script.said(text(one), { size, isBold: i === 0 });
        return cell(run.text === "" ? [] : [paragraph([run])], i === 0 ? fill : null);
      }),
    ),
    hasRowHeads: false,
  }));
  return tableSlides(deck, teller.word(title), table, findingNotes(deck, placed));
}

/** The notes that people wrote on these cards. */
function findingNotes(
  { script, teller }: Deck,
  placed: readonly PlacedCard[],
): readonly Paragraph[] {
  return placed.flatMap(({ card }) => {
    const note = paragraphsOf(card.note, (line) => script.said(line, { size: 12 }));
    const name = script.said(teller.names.card(card), { size: 12, isBold: true });
    return note.length === 0 ? [] : [paragraph([name]), ...note];
  });
}
