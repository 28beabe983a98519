import { type Card, cellKey, type JourneyOutline } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { type Flow, openFlow, reportType } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable, type TableColumn, type TableRow } from "#pdf/table.ts";
import { cleanText } from "#text/clean-text.ts";
import { kindWords } from "#words/field-values.ts";
import { journeyName } from "#words/names.ts";

/** Every card with its note and all that was filled in of it, and every feeling, in the order in which the map is read. */
export function drawAppendix(report: Report): void {
  const { journeys, paper, word, language } = report;
  const filled = journeys.filter(({ steps }) => steps.length > 0);
  if (filled.length + report.parked.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("appendix"), word("appendix"));
  flow.paragraph(word("appendixWhat"), { color: colors.inkSoft, isLead: true });
  for (const outline of filled) {
    const name = journeyName(outline, language);
    flow.heading(2, name, name);
    const table = { columns: columnsOf(report, "lane"), rows: rowsOf(report, outline) };
    drawTable(flow, table, reportType.fine);
  }
  drawParked(report, flow);
}

/** What was set aside: on no map, and not lost. */
function drawParked(report: Report, flow: Flow): void {
  const { parked, word, details, language } = report;
  if (parked.length === 0) return;
  flow.heading(2, word("parked"), word("parked"));
  flow.paragraph(word("parkedWhy"), { color: colors.inkSoft, isLead: true });
  const rows = parked.map((card) => [
    kindWords[card.kind][language],
    textOf(card),
    details(card).join(" · "),
  ]);
  drawTable(flow, { columns: columnsOf(report, "kind"), rows }, reportType.fine);
}

function columnsOf({ word }: Report, first: "lane" | "kind"): readonly TableColumn[] {
  return [
    { head: word(first), share: 1.7 },
    { head: word("card"), share: 3.7 },
    { head: word("details"), share: 4 },
  ];
}

function textOf({ title, note }: Pick<Card, "title" | "note">): string {
  return [title, note]
    .map((one) => cleanText(one).trim())
    .filter((one) => one !== "")
    .join("\n");
}

function rowsOf(report: Report, outline: JourneyOutline): readonly TableRow[] {
  const { names, spot, feeling, details } = report;
  return outline.steps.flatMap((step): readonly TableRow[] => {
    const where = spot({ journey: outline, step });
    const felt = step.emotion ? [feeling(step.emotion)] : [];
    const cards = outline.lanes.flatMap((lane) =>
      (outline.cards.get(cellKey(step.step.id, lane.id)) ?? []).map((card) => [
        names.lane(lane),
        textOf(card),
        details(card).join(" · "),
      ]),
    );
    return [{ group: [where, ...felt].join(" · ") }, ...cards];
  });
}
