import { type FeltStep, type PlacedCard, wrapText } from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { faceOf } from "#drawing/draw-curve.ts";
import type { IconName } from "#drawing/icons.ts";
import { kindColors, type KindColors, paper as colors, personColors } from "#drawing/palette.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import { drawLinesAt, type Flow, openFlow, reportType } from "#pdf/flow.ts";
import { cardText, type Report, reportCounts, whereText, whoseText } from "#pdf/report.ts";
import { cleanLine } from "#text/clean-text.ts";
import { scoreWord } from "#words/score-word.ts";
import { evidenceText, signedScore } from "#words/teller-words.ts";

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
  const { say, findings, paper } = report;
  const flow = openFlow(paper);
  flow.heading(1, say("summary"), say("summary"));
  flow.ensureRoom(0);
  drawNumbers(report, flow);
  const top = flow.y;
  const w = (flow.widthPt - COLUMN_GAP_PT) / 2;
  const left = { x: flow.x, w };
  const right = { x: flow.x + w + COLUMN_GAP_PT, w };
  drawHead(report, flow, left, { icon: "pain", colors: kindColors.pain, title: say("topPains") });
  drawCards(report, flow, left, findings.pains, MOST_CARDS);
  drawHead(report, flow, left, {
    icon: "momentOfTruth",
    colors: kindColors.touchpoint,
    title: say("truths"),
  });
  drawCards(report, flow, left, findings.momentsOfTruth, MOST_TRUTHS);
  flow.y = top;
  drawHead(report, flow, right, {
    icon: "opportunity",
    colors: kindColors.opportunity,
    title: say("topOpportunities"),
  });
  drawCards(report, flow, right, findings.opportunities, MOST_CARDS);
  drawHead(report, flow, right, {
    icon: "emotion",
    colors: kindColors.emotion,
    title: say("feeling"),
  });
  drawExtremes(report, flow, right);
}

function drawNumbers(report: Report, flow: Flow): void {
  const { paper, findings, language } = report;
  const counts = reportCounts(report);
  const w = flow.widthPt / counts.length;
  for (const [i, { count, noun }] of counts.entries()) {
    const x = flow.x + i * w;
    paper.within("P", {}, () =>
      paper.content(() => {
        drawLinesAt(paper, [String(count)], {
          x,
          y: flow.y,
          style: numberStyle,
          color: colors.ink,
        });
        drawLinesAt(paper, [noun], {
          x,
          y: flow.y + 27,
          style: reportType.small,
          color: colors.inkSoft,
        });
      }),
    );
  }
  flow.y += 48;
  if (findings.evidence.backed > 0) {
    const place = { x: flow.x, y: flow.y, style: reportType.small, color: colors.inkSoft };
    const text = [evidenceText(findings.evidence, language)];
    paper.within("P", {}, () => paper.content(() => drawLinesAt(paper, text, place)));
    flow.y += reportType.small.lineHeightPx + 6;
  }
  paper.decoration(() =>
    paper.box({ x: flow.x, y: flow.y, w: flow.widthPt, h: 0.75 }, 0, { fill: colors.line }),
  );
  flow.y += 18;
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
  const lines = wrapText(title, w - INSET_PT, reportType.h3, 2);
  const square = { x, y: flow.y - 0.5, w: ICON_PT + 4, h: ICON_PT + 4 };
  drawMarks(paper, [
    { kind: "box", box: square, radiusPx: 3, fill },
    drawIcon(icon, { x: x + 2, y: flow.y + 1.5, sizePx: ICON_PT, color: edge }),
  ]);
  paper.within("H2", {}, () =>
    paper.content(() =>
      drawLinesAt(paper, lines, {
        x: x + INSET_PT,
        y: flow.y,
        style: reportType.h3,
        color: colors.ink,
      }),
    ),
  );
  flow.y += lines.length * reportType.h3.lineHeightPx + 6;
}

function drawCards(
  report: Report,
  flow: Flow,
  { x, w }: Column,
  cards: readonly PlacedCard[],
  most: number,
): void {
  const { paper, say } = report;
  const said = cards.filter((placed) => cardText(placed) !== "");
  const shown = said.slice(0, howManyFit(flow, w - INSET_PT, said.slice(0, most)));
  const note = (text: string): void => {
    paper.within("P", {}, () =>
      paper.content(() =>
        drawLinesAt(paper, [text], {
          x: x + INSET_PT,
          y: flow.y,
          style: reportType.small,
          color: colors.inkSoft,
        }),
      ),
    );
    flow.y += reportType.small.lineHeightPx;
  };
  if (shown.length === 0) note(say("noneYet"));
  else
    paper.within("L", {}, () => {
      for (const placed of shown)
        drawCardLines(report, flow, { x: x + INSET_PT, w: w - INSET_PT }, placed);
    });
  const more = said.length - shown.length;
  if (more > 0) note(say("more").replace("{count}", String(more)));
  flow.y += 16;
}

function howManyFit(flow: Flow, widthPt: number, cards: readonly PlacedCard[]): number {
  let y = flow.y + MORE_PT;
  const tooLow = cards.findIndex((placed) => {
    y +=
      wrapText(cardText(placed), widthPt, reportType.body, 2).length * reportType.body.lineHeightPx;
    y += reportType.tiny.lineHeightPx + ENTRY_GAP_PT;
    return y > flow.bottom();
  });
  return tooLow === -1 ? cards.length : tooLow;
}

function drawCardLines(report: Report, flow: Flow, { x, w }: Column, placed: PlacedCard): void {
  const { paper } = report;
  const lines = wrapText(cardText(placed), w, reportType.body, 2);
  const where = `${whoseText(report, placed.journey)} · ${whereText(report, placed)}`;
  const whereLines = wrapText(where, w, reportType.tiny, 1);
  paper.within("LI", {}, () =>
    paper.within("LBody", {}, () =>
      paper.content(() => {
        drawLinesAt(paper, lines, { x, y: flow.y, style: reportType.body, color: colors.ink });
        flow.y += lines.length * reportType.body.lineHeightPx;
        drawLinesAt(paper, whereLines, {
          x,
          y: flow.y,
          style: reportType.tiny,
          color: colors.inkSoft,
        });
        flow.y += reportType.tiny.lineHeightPx + ENTRY_GAP_PT;
      }),
    ),
  );
}

function drawExtremes(report: Report, flow: Flow, { x, w }: Column): void {
  const { findings, outlines, say, paper, language } = report;
  const felt = outlines.filter(({ steps }) => steps.some(({ emotion }) => emotion));
  if (felt.length === 0) {
    paper.within("P", {}, () =>
      paper.content(() =>
        drawLinesAt(paper, [say("noScores")], {
          x: x + INSET_PT,
          y: flow.y,
          style: reportType.small,
          color: colors.inkSoft,
        }),
      ),
    );
    return;
  }
  for (const outline of felt.slice(0, MOST_JOURNEYS)) {
    const name = wrapText(whoseText(report, outline), w - INSET_PT, reportType.smallStrong, 1);
    paper.within("H3", {}, () =>
      paper.content(() =>
        drawLinesAt(paper, name, {
          x: x + INSET_PT,
          y: flow.y,
          style: reportType.smallStrong,
          color: colors.ink,
        }),
      ),
    );
    flow.y += reportType.smallStrong.lineHeightPx + 2;
    const of = ({ journey }: FeltStep): boolean => journey.journey.id === outline.journey.id;
    const color = personColors[outline.persona?.color ?? "teal"].fill;
    for (const [word, step] of [
      ["highest", findings.highs.find(of)],
      ["lowest", findings.lows.find(of)],
    ] as const) {
      if (!step) continue;
      const { score, label } = step.emotion;
      drawMarks(paper, [
        drawIcon(faceOf(score), { x: x + INSET_PT, y: flow.y, sizePx: ICON_PT, color }),
      ]);
      const feeling = label.trim() === "" ? scoreWord(score, language) : cleanLine(label);
      const text = `${say(word)} (${signedScore(score)}): ${whereText(report, step)} – ${feeling}`;
      const lines = wrapText(text, w - 2 * INSET_PT, reportType.small, 2);
      paper.within("P", {}, () =>
        paper.content(() =>
          drawLinesAt(paper, lines, {
            x: x + 2 * INSET_PT - 4,
            y: flow.y,
            style: reportType.small,
            color: colors.ink,
          }),
        ),
      );
      flow.y += lines.length * reportType.small.lineHeightPx + 4;
    }
    flow.y += 6;
  }
  if (felt.length > MOST_JOURNEYS) {
    const text = say("more").replace("{count}", String(felt.length - MOST_JOURNEYS));
    paper.within("P", {}, () =>
      paper.content(() =>
        drawLinesAt(paper, [text], {
          x: x + INSET_PT,
          y: flow.y,
          style: reportType.small,
          color: colors.inkSoft,
        }),
      ),
    );
  }
}
