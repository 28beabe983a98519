import { openFlow } from "#pdf/flow.ts";
import { paper as colors } from "#drawing/palette.ts";
import { cardText, type Report, whereText, whoseText } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { percentText } from "#words/card-details.ts";

/** Where it is decided: the moments of truth, and where customers leave. */
export function drawDecisive(report: Report): void {
  const { findings, paper, say, board, language } = report;
  const { momentsOfTruth, dropOffs } = findings;
  if (momentsOfTruth.length + dropOffs.length === 0) return;
  const channelNames = new Map(board.meta.channels.map(({ id, name }) => [id, name]));
  const flow = openFlow(paper);
  flow.heading(1, say("decisive"), say("decisive"));
  if (momentsOfTruth.length > 0) {
    flow.heading(2, say("truths"));
    flow.paragraph(say("truthsWhat"), { color: colors.inkSoft, isLead: true });
    drawTable(flow, {
      columns: [
        { head: say("what"), share: 4 },
        { head: say("who"), share: 2 },
        { head: say("where"), share: 3 },
        { head: say("channel"), share: 2 },
      ],
      rows: momentsOfTruth.map((placed) => [
        cardText(placed),
        whoseText(report, placed.journey),
        whereText(report, placed),
        channelNames.get(placed.card.channel ?? "") ?? placed.card.channel ?? "",
      ]),
    });
  }
  if (dropOffs.length > 0) {
    flow.heading(2, say("dropOffs"));
    flow.paragraph(say("dropOffsWhat"), { color: colors.inkSoft, isLead: true });
    drawTable(flow, {
      columns: [
        { head: say("what"), share: 3 },
        { head: say("leaving"), share: 1.4, isNumber: true },
        { head: say("reason"), share: 3.5 },
        { head: say("who"), share: 1.8 },
        { head: say("where"), share: 2.6 },
      ],
      rows: dropOffs.map((placed) => {
        const percent = placed.card.dropOff?.percent ?? null;
        return [
          cardText(placed),
          percent === null ? say("unknown") : percentText(percent, language),
          placed.card.dropOff?.reason ?? "",
          whoseText(report, placed.journey),
          whereText(report, placed),
        ];
      }),
    });
  }
}
