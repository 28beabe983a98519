import { paper as colors } from "#drawing/palette.ts";
import { openFlow } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { kindWords } from "#words/field-values.ts";
import { journeyName } from "#words/names.ts";

/** Cards that stand on no map: a report that left them out would lose what people wrote. */
export function drawUnplaced({ journeys, paper, word, language }: Report): void {
  const lost = journeys.filter(({ unplaced }) => unplaced.length > 0);
  if (lost.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("unplaced"), word("unplaced"));
  flow.paragraph(word("unplacedWhy"), { color: colors.inkSoft, isLead: true });
  drawTable(flow, {
    columns: [
      { head: word("what"), share: 5 },
      { head: word("kind"), share: 2 },
      { head: word("journey"), share: 3 },
    ],
    rows: lost.flatMap((outline) =>
      outline.unplaced.map(({ title, kind }) => [
        title,
        kindWords[kind][language],
        journeyName(outline, language),
      ]),
    ),
  });
}
