import type { PlacedCard } from "@cojourney/journey-model";
import { openFlow } from "#pdf/flow.ts";
import { paper as colors } from "#drawing/palette.ts";
import { cardText, type Report } from "#pdf/report.ts";
import { tableOf, whereColumns } from "#pdf/sections/placed-table.ts";
import { drawTable } from "#pdf/table.ts";
import { channelText, percentText } from "#words/card-details.ts";

/** Where it is decided: the moments of truth, and where customers leave. */
export function drawDecisive(report: Report): void {
  const { findings, paper, word, board, language } = report;
  const { momentsOfTruth, dropOffs } = findings;
  if (momentsOfTruth.length + dropOffs.length === 0) return;
  const shareOf = ({ card }: PlacedCard): string => {
    const percent = card.dropOff?.percent ?? null;
    return percent === null ? word("unknown") : percentText(percent, language);
  };
  const flow = openFlow(paper);
  flow.heading(1, word("decisive"), word("decisive"));
  if (momentsOfTruth.length > 0) {
    flow.heading(2, word("momentsOfTruth"));
    flow.paragraph(word("momentsOfTruthWhat"), { color: colors.inkSoft, isLead: true });
    drawTable(
      flow,
      tableOf(momentsOfTruth, [
        { head: word("what"), share: 4, text: cardText },
        ...whereColumns(report),
        { head: word("channel"), share: 2, text: ({ card }) => channelText(card, board) },
      ]),
    );
  }
  if (dropOffs.length > 0) {
    flow.heading(2, word("dropOffs"));
    flow.paragraph(word("dropOffsWhat"), { color: colors.inkSoft, isLead: true });
    drawTable(
      flow,
      tableOf(dropOffs, [
        { head: word("what"), share: 3.2, text: cardText },
        { head: word("leaving"), share: 1.2, isNumber: true, text: shareOf },
        { head: word("why"), share: 3.5, text: ({ card }) => card.dropOff?.reason ?? "" },
        ...whereColumns(report),
      ]),
    );
  }
}
