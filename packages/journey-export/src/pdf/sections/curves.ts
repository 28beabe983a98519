import type { FeltStep, JourneyOutline } from "@cojourney/journey-model";
import { DISTINCT_CURVES, drawCurves } from "#drawing/draw-curves.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { A4_LANDSCAPE } from "#pdf/paper.ts";
import { type Report, whereText } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { numberText } from "#words/dates.ts";
import { journeyName } from "#words/names.ts";
import { signedScore } from "#words/teller-words.ts";

const CHART_PT = 250;

/** The emotion curves of all journeys, as many in one picture as can be told apart. */
export function drawEmotionCurves(report: Report): void {
  const { outlines, paper, say } = report;
  const felt = outlines.filter(({ steps }) => steps.some(({ emotion }) => emotion));
  if (felt.length === 0) return;
  const flow = openFlow(paper, A4_LANDSCAPE);
  flow.heading(1, say("curves"), say("curves"));
  for (let from = 0; from < felt.length; from += DISTINCT_CURVES)
    drawChart(report, flow, felt.slice(from, from + DISTINCT_CURVES));
  const { findings, language } = report;
  drawTable(flow, {
    columns: [
      { head: say("who"), share: 4 },
      { head: say("average"), share: 1.2, isNumber: true },
      { head: say("lowest"), share: 3 },
      { head: say("highest"), share: 3 },
    ],
    rows: felt.map((outline) => {
      const extreme = (steps: readonly FeltStep[]): string => {
        const found = steps.find(({ journey }) => journey.journey.id === outline.journey.id);
        return found ? `${signedScore(found.emotion.score)} ${whereText(report, found)}` : "";
      };
      return [
        journeyName(outline, language),
        averageOf(outline, language),
        extreme(findings.lows),
        extreme(findings.highs),
      ];
    }),
  });
}

/** Draws one picture of curves in the flow, with words for who cannot see it. */
export function drawChart(
  { paper, language, say }: Report,
  flow: Flow,
  outlines: readonly JourneyOutline[],
): void {
  const chart = drawCurves(outlines, { widthPx: flow.widthPt, heightPx: CHART_PT }, language);
  flow.ensureRoom(chart.box.h + 12);
  const alt = `${say("curvesAlt")} ${outlines.map((outline) => journeyName(outline, language)).join("; ")}`;
  paper.within("Figure", { alt }, () =>
    paper.scaled({ x: flow.x, y: flow.y, scale: 1 }, () => drawMarks(paper, chart.marks)),
  );
  flow.y += chart.box.h + 16;
}

function averageOf({ steps }: JourneyOutline, language: Report["language"]): string {
  const scores = steps.flatMap(({ emotion }) => (emotion ? [emotion.score] : []));
  const average = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const rounded = Math.round(average * 10) / 10;
  return numberText(rounded, language).replace("-", "\u2212");
}
