import { roadmapOf } from "@cojourney/journey-model";
import { drawRoadmap as drawTimeline } from "#drawing/draw-roadmap.ts";
import { paper as colors } from "#drawing/palette.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { A4_LANDSCAPE } from "#pdf/paper.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { laterText, type ToldSolution, toldRoadmap } from "#words/told-roadmap.ts";

const PICTURE_GAP_PT = 16;
/** Under the headings of the section, points. */
const FIRST_PICTURE_PT = 390;

/** What will be done about it and when, in a picture and a table; nothing when nothing is planned. */
export function drawRoadmap(report: Report): void {
  const { findings, paper, word } = report;
  const roadmap = roadmapOf(findings.solutions);
  if (!roadmap) return;
  const flow = openFlow(paper, A4_LANDSCAPE);
  flow.heading(1, word("roadmap"), word("roadmap"));
  flow.paragraph(word("roadmapWhat"), { color: colors.inkSoft, isLead: true });
  const size = { widthPx: flow.widthPt, heightPx: FIRST_PICTURE_PT };
  for (const { box, marks } of drawTimeline(roadmap, size, report)) {
    flow.ensureRoom(box.h);
    paper.within("Figure", { alt: word("roadmapPicture") }, () =>
      paper.scaled({ x: flow.x, y: flow.y, scale: 1 }, () => drawMarks(paper, marks)),
    );
    flow.y += box.h + PICTURE_GAP_PT;
  }
  const later = laterText(roadmap, report);
  if (later !== "") flow.paragraph(later, { color: colors.inkSoft });
  drawSolutions(report, flow, toldRoadmap(roadmap, findings, report));
}

function drawSolutions(
  { word }: Report,
  flow: Flow,
  streams: ReturnType<typeof toldRoadmap>,
): void {
  const all = streams.flatMap(({ solutions }) => solutions);
  const columns = [
    { head: word("what"), share: 4, text: (one: ToldSolution) => one.title },
    { head: word("when"), share: 2.2, text: (one: ToldSolution) => one.when },
    { head: word("owner"), share: 1.8, text: (one: ToldSolution) => one.owner },
    { head: word("measuredBy"), share: 2.4, text: (one: ToldSolution) => one.metric },
    { head: word("forOpportunity"), share: 3, text: (one: ToldSolution) => one.opportunity },
    { head: word("votes"), share: 1, isNumber: true, text: (one: ToldSolution) => one.votes },
  ];
  const filled = columns.filter(({ text }) => all.some((one) => text(one) !== ""));
  drawTable(flow, {
    columns: filled,
    rows: streams.flatMap(({ stream, solutions }) => [
      { group: stream },
      ...solutions.map((one) => filled.map(({ text }) => text(one))),
    ]),
  });
}
