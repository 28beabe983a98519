import type { FeltStep, JourneyOutline, PlacedCard } from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { faceOf } from "#drawing/draw-curve.ts";
import type { IconName } from "#drawing/icons.ts";
import { kindColors, type KindColors, paper as colors, personColors } from "#drawing/palette.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import {
  drawLinesAt,
  drawPartAt,
  type Flow,
  type LinesPlace,
  openFlow,
  reportType,
} from "#pdf/flow.ts";
import { cardText, type Report, reportCounts } from "#pdf/report.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { cleanLine } from "#text/clean-text.ts";
import { evidenceText, moreFurtherOnText, signedScore } from "#words/phrases.ts";
import { scoreWord } from "#words/score-word.ts";

/** What fits on one page; the sections after it have everything. */
const MOST_CARDS = 7;
const MOST_TRUTHS = 7;
/** What the line takes that says how many more there are, points. */
const MORE_PT = 12;
const MOST_JOURNEYS = 4;
const COLUMN_GAP_PT = 26;
const ENTRY_GAP_PT = 6;
const ICON_PT = 12;
const INSET_PT = 22;
const numberStyle = { sizePx: 20, lineHeightPx: 26, weight: 600 } as const;

interface Column {
  readonly x: number;
  readonly w: number;
}

/** What a director reads when there is time for one page. */
export function drawSummary(report: Report): void {
  const { word, findings, journeys, paper } = report;
  const flow = openFlow(paper);
  flow.heading(1, word("summary"), word("summary"));
  if (journeys.length === 0) {
    flow.paragraph(word("noJourneys"), { color: colors.inkSoft });
    return;
  }
  flow.ensureRoom(0);
  drawNumbers(report, flow);
  const top = flow.y;
  const w = (flow.widthPt - COLUMN_GAP_PT) / 2;
  const left = { x: flow.x, w };
  const right = { x: flow.x + w + COLUMN_GAP_PT, w };
  drawHead(report, flow, left, { icon: "pain", colors: kindColors.pain, title: word("topPains") });
  drawCards(report, flow, left, findings.pains, MOST_CARDS);
  drawHead(report, flow, left, {
    icon: "momentOfTruth",
    colors: kindColors.touchpoint,
    title: word("momentsOfTruth"),
  });
  drawCards(report, flow, left, findings.momentsOfTruth, MOST_TRUTHS);
  flow.y = top;
  drawHead(report, flow, right, {
    icon: "opportunity",
    colors: kindColors.opportunity,
    title: word("topOpportunities"),
  });
  drawCards(report, flow, right, findings.opportunities, MOST_CARDS);
  drawHead(report, flow, right, {
    icon: "emotion",
    colors: kindColors.emotion,
    title: word("howItFeels"),
  });
  drawExtremes(report, flow, right);
}

function drawNumbers(report: Report, flow: Flow): void {
  const { paper, findings, language } = report;
  const counts = reportCounts(report);
  const w = flow.widthPt / counts.length;
  for (const [i, { count, noun }] of counts.entries()) {
    const place = { x: flow.x + i * w, y: flow.y };
    const number = { ...place, style: numberStyle, color: colors.ink };
    paper.within("P", {}, () =>
      paper.content(() => {
        // With a space, or who has it read aloud hears "2klantreizen".
        drawLinesAt(paper, [`${count} `], number);
        drawLinesAt(paper, [noun], softly({ ...place, y: flow.y + 27 }));
      }),
    );
  }
  flow.y += 48;
  if (findings.evidence.backed > 0) {
    const text = [evidenceText(findings.evidence, language)];
    drawPartAt(paper, "P", text, softly({ x: flow.x, y: flow.y }));
    flow.y += reportType.small.lineHeightPx + 6;
  }
  paper.decoration(() =>
    paper.box({ x: flow.x, y: flow.y, w: flow.widthPt, h: 0.75 }, 0, { fill: colors.line }),
  );
  flow.y += 18;
}

/** Small and grey. */
function softly(place: Pick<LinesPlace, "x" | "y">): LinesPlace {
  return { ...place, style: reportType.small, color: colors.inkSoft };
}

function drawHead(
  { paper }: Report,
  flow: Flow,
  { x, w }: Column,
  {
    icon,
    colors: { fill, edge },
    title,
  }: { readonly icon: IconName; readonly colors: KindColors; readonly title: string },
): void {
  const style = reportType.h3;
  const lines = brokenLines(title, w - INSET_PT, style, 2);
  const square = { x, y: flow.y - 0.5, w: ICON_PT + 4, h: ICON_PT + 4 };
  drawMarks(paper, [
    { kind: "box", box: square, radiusPx: 3, fill },
    drawIcon(icon, { x: x + 2, y: flow.y + 1.5, sizePx: ICON_PT, color: edge }),
  ]);
  drawPartAt(paper, "H2", lines, { x: x + INSET_PT, y: flow.y, style, color: colors.ink });
  flow.y += lines.length * style.lineHeightPx + 6;
}

/** A line that is no entry: that there are none, or more. */
function drawRemark({ paper }: Report, flow: Flow, { x }: Column, text: string): void {
  drawPartAt(paper, "P", [text], softly({ x: x + INSET_PT, y: flow.y }));
  flow.y += reportType.small.lineHeightPx;
}

function drawCards(
  report: Report,
  flow: Flow,
  column: Column,
  cards: readonly PlacedCard[],
  most: number,
): void {
  const { paper, word, language } = report;
  const { x, w } = column;
  const said = cards.filter((placed) => cardText(placed) !== "");
  const shown = said.slice(0, howManyFit(flow, w - INSET_PT, said.slice(0, most)));
  if (shown.length === 0) drawRemark(report, flow, column, word("none"));
  else
    paper.within("L", {}, () => {
      for (const placed of shown)
        drawCardLines(report, flow, { x: x + INSET_PT, w: w - INSET_PT }, placed);
    });
  const more = said.length - shown.length;
  if (more > 0) drawRemark(report, flow, column, moreFurtherOnText(more, language));
  flow.y += 16;
}

function howManyFit(flow: Flow, widthPt: number, cards: readonly PlacedCard[]): number {
  let y = flow.y + MORE_PT;
  const tooLow = cards.findIndex((placed) => {
    const lines = brokenLines(cardText(placed), widthPt, reportType.body, 2);
    y += lines.length * reportType.body.lineHeightPx;
    y += reportType.tiny.lineHeightPx + ENTRY_GAP_PT;
    return y > flow.bottom();
  });
  return tooLow === -1 ? cards.length : tooLow;
}

function drawCardLines(report: Report, flow: Flow, { x, w }: Column, placed: PlacedCard): void {
  const { paper } = report;
  const [said, where] = [reportType.body, reportType.tiny];
  const lines = brokenLines(cardText(placed), w, said, 2);
  const whereLines = brokenLines(stepOf(report, placed), w, where, 1);
  const last = lines.length - 1;
  paper.within("LI", {}, () =>
    paper.within("LBody", {}, () =>
      paper.content(() => {
        const spaced = lines.map((line, i) => (i === last ? `${line} ` : line));
        drawLinesAt(paper, spaced, { x, y: flow.y, style: said, color: colors.ink });
        flow.y += lines.length * said.lineHeightPx;
        drawLinesAt(paper, whereLines, { x, y: flow.y, style: where, color: colors.inkSoft });
        flow.y += where.lineHeightPx + ENTRY_GAP_PT;
      }),
    ),
  );
}

/** Shorter than `place`: there is one line for it. */
function stepOf({ journeys, shortName, names }: Report, { journey, step }: PlacedCard): string {
  const name = names.step(journey, step.step);
  return journeys.length > 1 ? `${shortName(journey)} › ${name}` : name;
}

function drawExtremes(report: Report, flow: Flow, column: Column): void {
  const { journeys, word, language } = report;
  const felt = journeys.filter(({ steps }) => steps.some(({ emotion }) => emotion));
  if (felt.length === 0) drawRemark(report, flow, column, word("noScores"));
  for (const outline of felt.slice(0, MOST_JOURNEYS)) drawExtremesOf(report, flow, column, outline);
  const more = felt.length - MOST_JOURNEYS;
  if (more > 0) drawRemark(report, flow, column, moreFurtherOnText(more, language));
}

function drawExtremesOf(
  report: Report,
  flow: Flow,
  { x, w }: Column,
  outline: JourneyOutline,
): void {
  const { findings, word, paper, language } = report;
  const style = reportType.small;
  const name = brokenLines(report.shortName(outline), w - INSET_PT, reportType.smallStrong, 1);
  const place = { x: x + INSET_PT, y: flow.y, style: reportType.smallStrong, color: colors.ink };
  drawPartAt(paper, "H3", name, place);
  flow.y += reportType.smallStrong.lineHeightPx + 2;
  const of = ({ journey }: FeltStep): boolean => journey.journey.id === outline.journey.id;
  const color = personColors[outline.persona?.color ?? "teal"].fill;
  for (const [extreme, step] of [
    ["highest", findings.highs.find(of)],
    ["lowest", findings.lows.find(of)],
  ] as const) {
    if (!step) continue;
    const { score, label } = step.emotion;
    const face = { x: x + INSET_PT, y: flow.y, sizePx: ICON_PT, color };
    drawMarks(paper, [drawIcon(faceOf(score), face)]);
    const feeling = cleanLine(label) || scoreWord(score, language);
    const text = `${word(extreme)} (${signedScore(score)}): ${report.spot(step)} – ${feeling}`;
    const lines = brokenLines(text, w - 2 * INSET_PT, style, 2);
    const at = { x: x + 2 * INSET_PT - 4, y: flow.y, style, color: colors.ink };
    drawPartAt(paper, "P", lines, at);
    flow.y += lines.length * style.lineHeightPx + 4;
  }
  flow.y += 6;
}
