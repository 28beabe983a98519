import { type Card, cellKey, type JourneyOutline } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { openFlow, reportType } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable, type TableRow } from "#pdf/table.ts";
import { cleanLine, cleanText } from "#text/clean-text.ts";
import { cardDetails, detailText } from "#words/card-details.ts";
import { journeyName } from "#words/names.ts";
import { scoreText } from "#words/teller-words.ts";

/** Every card with its note and all that was filled in of it, and every feeling, in the order in which the map is read. */
export function drawAppendix(report: Report): void {
  const { outlines, paper, say, language } = report;
  const filled = outlines.filter(({ steps }) => steps.length > 0);
  if (filled.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, say("appendix"), say("appendix"));
  flow.paragraph(say("appendixWhat"), { color: colors.inkSoft, isLead: true });
  for (const outline of filled) {
    const name = journeyName(outline, language);
    flow.heading(2, name, name);
    drawTable(
      flow,
      {
        columns: [
          { head: say("lane"), share: 1.5 },
          { head: say("card"), share: 4.4 },
          { head: say("details"), share: 3.2 },
        ],
        rows: rowsOf(report, outline),
      },
      reportType.fine,
    );
  }
}

function rowsOf(report: Report, outline: JourneyOutline): readonly TableRow[] {
  const { names, language } = report;
  return outline.steps.flatMap(({ step, phase, emotion }): readonly TableRow[] => {
    const where = `${names.phase(outline, phase)} › ${names.step(outline, step)}`;
    const felt = emotion ? [scoreText(emotion.score, language), cleanLine(emotion.label)] : [];
    const cards = outline.lanes.flatMap((lane) =>
      (outline.cards.get(cellKey(step.id, lane.id)) ?? []).map((card) => [
        names.lane(lane),
        [cleanText(card.title).trim(), cleanText(card.note).trim()]
          .filter((one) => one !== "")
          .join("\n"),
        detailsOf(report, card),
      ]),
    );
    return [{ group: [where, ...felt].filter((one) => one !== "").join(" · ") }, ...cards];
  });
}

function detailsOf({ board, language }: Report, card: Card): string {
  return cardDetails(card, board, language).map(detailText).join(" · ");
}
