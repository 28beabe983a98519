import type { FeltStep, JourneyOutline } from "@cojourney/journey-model";
import { DISTINCT_CURVES, drawCurves } from "#drawing/draw-curves.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { A4_LANDSCAPE } from "#pdf/paper.ts";
import type { Report } from "#pdf/report.ts";
import { drawTable, type ReportTable, tableHeight } from "#pdf/table.ts";
import { numberText } from "#words/dates.ts";
import { journeyName } from "#words/names.ts";
import { signedScore } from "#words/phrases.ts";

/** How high the curves of a picture are, points. */
const chartPt = { most: 250, least: 160 } as const;
const CHART_GAP_PT = 16;

/** The emotion curves of all journeys, as many in one picture as can be told apart. */
export function drawEmotionCurves(report: Report): void {
  const { journeys, paper, word } = report;
  const felt = journeys.filter(({ steps }) => steps.some(({ emotion }) => emotion));
  if (felt.length === 0) return;
  const flow = openFlow(paper, A4_LANDSCAPE);
  flow.heading(1, word("emotionCurves"), word("emotionCurves"));
  const extremes = extremesTable(report, felt);
  for (let from = 0; from < felt.length; from += DISTINCT_CURVES) {
    const isLast = from + DISTINCT_CURVES >= felt.length;
    const under = isLast ? [tableHeight(flow, extremes)] : [];
    drawChart(report, flow, felt.slice(from, from + DISTINCT_CURVES), under);
  }
  drawTable(flow, extremes);
}

/** How each journey feels in numbers. */
function extremesTable(report: Report, felt: readonly JourneyOutline[]): ReportTable {
  const { findings, language, word } = report;
  return {
    columns: [
      { head: word("journey"), share: 4 },
      { head: word("average"), share: 1.2, isNumber: true },
      { head: word("lowest"), share: 3 },
      { head: word("highest"), share: 3 },
    ],
    rows: felt.map((outline) => {
      const extreme = (steps: readonly FeltStep[]): string => {
        const found = steps.find(({ journey }) => journey.journey.id === outline.journey.id);
        return found ? `${signedScore(found.emotion.score)} ${report.spot(found)}` : "";
      };
      return [
        journeyName(outline, language),
        averageOf(outline, language),
        extreme(findings.lows),
        extreme(findings.highs),
      ];
    }),
  };
}

/**
 * Draws one picture of curves in the flow, with words for who cannot see it. It is as high as leaves room under
 * it, on its page, for the first of these heights (points) that can have it.
 */
export function drawChart(
  { paper, language, word }: Report,
  flow: Flow,
  journeys: readonly JourneyOutline[],
  underPts: readonly number[],
): void {
  const chartOf = (heightPx: number) =>
    drawCurves(journeys, { widthPx: flow.widthPt, heightPx }, language);
  const morePt = chartOf(chartPt.most).box.h - chartPt.most + CHART_GAP_PT;
  flow.ensureRoom(chartPt.least + morePt);
  const roomPt = flow.bottom() - flow.y - morePt;
  const under = underPts.find((pt) => roomPt - pt >= chartPt.least) ?? 0;
  const chart = chartOf(Math.min(chartPt.most, roomPt - under));
  const alt = `${word("curvesFromTo")} ${journeys.map((outline) => journeyName(outline, language)).join("; ")}`;
  paper.within("Figure", { alt }, () =>
    paper.scaled({ x: flow.x, y: flow.y, scale: 1 }, () => drawMarks(paper, chart.marks)),
  );
  flow.y += chart.box.h + CHART_GAP_PT;
}

function averageOf({ steps }: JourneyOutline, language: Report["language"]): string {
  const scores = steps.flatMap(({ emotion }) => (emotion ? [emotion.score] : []));
  const average = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const rounded = Math.round(average * 10) / 10;
  return numberText(rounded, language).replace("-", "\u2212");
}
