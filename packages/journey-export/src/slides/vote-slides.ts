import { type Slide, slideFrame } from "#presentation/presentation.ts";
import { cell, columnHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import { paragraph } from "#slides/script.ts";
import { tableSlides } from "#slides/table-slides.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { toldRounds } from "#words/told-votes.ts";

const SIZE = 14;
const shares = [0.12, 0.5, 0.38] as const;
const heads = ["votes", "what", "where"] as const satisfies readonly DocumentWord[];

/** What people voted for: a list for each round, most votes first. */
export function voteSlides(deck: Deck): readonly Slide[] {
  const { script, teller } = deck;
  const widths = shares.map((share) => share * slideFrame.content.w);
  return toldRounds(teller).flatMap(({ title, about, ranked }) => {
    if (ranked.length === 0) return [];
    const notes = [paragraph([script.ours(about, { size: 12 })])];
    const table = {
      columnWidths: widths,
      header: heads.map((head, i) => columnHead(script, teller.word(head), widths[i] ?? 0)),
      rows: ranked.map(({ votes, title: card, where }) =>
        [String(votes), card, where].map((text, i) =>
          cell(
            text === "" ? [] : [paragraph([script.said(text, { size: SIZE, isBold: i === 0 })])],
          ),
        ),
      ),
      hasRowHeads: false,
    };
    return tableSlides(deck, `${teller.word("round")}: ${title}`, table, notes);
  });
}
