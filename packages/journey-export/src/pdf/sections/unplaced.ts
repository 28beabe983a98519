import { paper as colors } from "#drawing/palette.ts";
import { openFlow } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { kindWords } from "#words/field-values.ts";
import { journeyName } from "#words/names.ts";

/** Cards that stand on no map: a report that left them out would lose what people wrote. */
export function drawUnplaced({ outlines, paper, say, language }: Report): void {
  const lost = outlines.filter(({ unplaced }) => unplaced.length > 0);
  if (lost.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, say("unplaced"), say("unplaced"));
  flow.paragraph(say("unplacedWhy"), { color: colors.inkSoft, isLead: true });
  drawTable(flow, {
    columns: [
      { head: say("what"), share: 5 },
      { head: say("kind"), share: 2 },
      { head: say("who"), share: 3 },
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
