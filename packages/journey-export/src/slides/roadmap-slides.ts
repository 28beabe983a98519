import {
  type Month,
  type PlannedSolution,
  type Roadmap,
  roadmapOf,
} from "@cojourney/journey-model";
import { kindColors, paper } from "#drawing/palette.ts";
import { type Slide, slideFrame, type TableCell } from "#presentation/presentation.ts";
import { cell, columnHead, lineCell, rowHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { paragraph, paragraphsOf } from "#slides/script.ts";
import { largestTable, tableSlides } from "#slides/table-slides.ts";
import { shortMonthText } from "#words/dates.ts";
import { laterText, type ToldSolution, toldRoadmap } from "#words/told-roadmap.ts";

const NAME_W = 244;
/** Of the letters, from large to small. */
const sizes = [14, 13, 12, 11] as const;

/** What will be done and when: a timeline whose bars are cells of a table, then who, how and why. None without a plan. */
export function roadmapSlides(deck: Deck): readonly Slide[] {
  const roadmap = roadmapOf(deck.found.solutions);
  if (!roadmap) return [];
  return [...timeline(deck, roadmap), ...detailed(deck, roadmap)];
}

function timeline(deck: Deck, roadmap: Roadmap): readonly Slide[] {
  const { script, teller } = deck;
  const { months, streams } = roadmap;
  const later = laterText(roadmap, teller);
  const monthW = (slideFrame.content.w - NAME_W) / months.length;
  const table = largestTable(sizes, slideFrame.content.h, (size) => ({
    columnWidths: [NAME_W, ...months.map(() => monthW)],
    header: [
      columnHead(script, "", NAME_W),
      ...months.map((month) => columnHead(script, shortMonthText(month, teller.language), monthW)),
    ],
    rows: [
      ...streams.flatMap(({ stream, solutions }) => {
        const onAxis = solutions.filter((one) => one.onAxis !== null);
        if (onAxis.length === 0) return [];
        const head = rowHead(script, teller.word(stream ?? "noStream"), NAME_W, paper.sunken);
        return [
          [head, ...months.map(() => cell([], paper.sunken))],
          ...onAxis.map((one) => timelineRow(deck, one, months, size)),
        ];
      }),
      ...(later === ""
        ? []
        : [[lineCell(script.ours(later, { color: "soft" })), ...months.map(() => cell([]))]]),
    ],
    hasRowHeads: true,
  }));
  return tableSlides(deck, teller.word("roadmap"), table);
}

function timelineRow(
  { script, teller }: Deck,
  { placed, onAxis }: PlannedSolution,
  months: readonly Month[],
  size: number,
): readonly TableCell[] {
  const name = clip(teller.names.card(placed.card), NAME_W - 12, size, 2);
  return [
    lineCell(script.said(name, { size })),
    ...months.map((_, i) => {
      const isOn = onAxis !== null && i >= onAxis.from && i <= onAxis.to;
      if (!isOn) return cell([]);
      const isCut = onAxis.goesOn && i === onAxis.to;
      const arrow = script.ours("→", { size, color: "paper", isBold: true });
      return lineCell(isCut ? arrow : { ...arrow, text: "" }, kindColors.solution.edge);
    }),
  ];
}

function detailed(deck: Deck, roadmap: Roadmap): readonly Slide[] {
  const { script, teller, found } = deck;
  const { word } = teller;
  const streams = toldRoadmap(roadmap, found, teller);
  const all = streams.flatMap(({ solutions }) => solutions);
  const columns = [
    { head: word("what"), share: 4, text: (one: ToldSolution) => one.title },
    { head: word("when"), share: 2.2, text: (one: ToldSolution) => one.when },
    { head: word("owner"), share: 1.6, text: (one: ToldSolution) => one.owner },
    { head: word("measuredBy"), share: 2.4, text: (one: ToldSolution) => one.metric },
    { head: word("forOpportunity"), share: 3, text: (one: ToldSolution) => one.opportunity },
    { head: word("votes"), share: 1, text: (one: ToldSolution) => one.votes },
  ].filter(({ text }) => all.some((one) => text(one) !== ""));
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => (share / shares) * slideFrame.content.w);
  const table = largestTable(sizes, slideFrame.content.h, (size) => ({
    columnWidths,
    header: columns.map(({ head }, i) => columnHead(script, head, columnWidths[i] ?? 0)),
    rows: all.map((one) =>
      columns.map(({ text }, i) =>
        lineCell(
          script.said(text(one), { size, isBold: i === 0 }),
          i === 0 ? kindColors.solution.fill : null,
        ),
      ),
    ),
    hasRowHeads: false,
  }));
  const notes = all.flatMap(({ title, note }) => {
    const said = paragraphsOf(note, (line) => script.said(line, { size: 12 }));
    const name = script.said(title, { size: 12, isBold: true });
    return said.length === 0 ? [] : [paragraph([name]), ...said];
  });
  return tableSlides(deck, `${word("roadmap")}: ${word("details").toLowerCase()}`, table, notes);
}
