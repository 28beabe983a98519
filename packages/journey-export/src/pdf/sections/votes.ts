import { paper as colors } from "#drawing/palette.ts";
import type { Flow } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { toldRounds } from "#words/told-votes.ts";

/** What people voted for, round by round, in a flow that is open. */
export function drawVotes(report: Report, flow: Flow): void {
  const { word } = report;
  for (const { title, about, ranked } of toldRounds(report)) {
    const heading = `${word("round")}: ${title}`;
    flow.heading(2, heading, heading);
    flow.paragraph(about, { color: colors.inkSoft, isLead: ranked.length > 0 });
    const isNamed = ranked.some(({ by }) => by !== "");
    drawTable(flow, {
      columns: [
        { head: word("card"), share: 5 },
        { head: word("votes"), share: 1.5, isNumber: true },
        { head: word("where"), share: 4 },
        ...(isNamed ? [{ head: word("votedBy"), share: 2.5 }] : []),
      ],
      rows: ranked.map((one) => [
        one.title,
        String(one.votes),
        one.where,
        ...(isNamed ? [one.by] : []),
      ]),
    });
  }
}
