import { cellKey, type JourneyOutline } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { openFlow, reportType } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable, type TableRow } from "#pdf/table.ts";
import { cleanText } from "#text/clean-text.ts";
import { journeyName } from "#words/names.ts";

/** Every card with its note and all that was filled in of it, and every feeling, in the order in which the map is read. */
export function drawAppendix(report: Report): void {
  const { journeys, paper, word, language } = report;
  const filled = journeys.filter(({ steps }) => steps.length > 0);
  if (filled.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("appendix"), word("appendix"));
  flow.paragraph(word("appendixWhat"), { color: colors.inkSoft, isLead: true });
  for (const outline of filled) {
    const name = journeyName(outline, language);
    flow.heading(2, name, name);
    drawTable(
      flow,
      {
        columns: [
          { head: word("lane"), share: 1.7 },
          { head: word("card"), share: 3.7 },
          { head: word("details"), share: 4 },
        ],
        rows: rowsOf(report, outline),
      },
      reportType.fine,
    );
  }
}

function rowsOf(report: Report, outline: JourneyOutline): readonly TableRow[] {
  const { names, spot, feeling, details } = report;
  return outline.steps.flatMap((step): readonly TableRow[] => {
    const where = spot({ journey: outline, step });
    const felt = step.emotion ? [feeling(step.emotion)] : [];
    const cards = outline.lanes.flatMap((lane) =>
      (outline.cards.get(cellKey(step.step.id, lane.id)) ?? []).map((card) => [
        names.lane(lane),
        [cleanText(card.title).trim(), cleanText(card.note).trim()]
          .filter((one) => one !== "")
          .join("\n"),
        details(card).join(" · "),
      ]),
    );
    return [{ group: [where, ...felt].join(" · ") }, ...cards];
  });
}
