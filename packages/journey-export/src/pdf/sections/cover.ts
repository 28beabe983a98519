import { compareCurves, wrapText } from "@cojourney/journey-model";
import { paper as colors, mixed, personColors } from "#drawing/palette.ts";
import { drawLinesAt, reportType } from "#pdf/flow.ts";
import { A4 } from "#pdf/paper.ts";
import { type Report, reportCounts } from "#pdf/report.ts";
import { cleanText } from "#text/clean-text.ts";
import { longDate } from "#words/dates.ts";

const LEFT = 57;
const TITLE_Y = 128;
const FACTS_Y = 600;
const LABEL_WIDTH_PT = 110;
const CURVES = { y: 330, heightPx: 230 } as const;
const titleStyle = { sizePx: 34, lineHeightPx: 41, weight: 600 } as const;

/** The front page: what it is of, for whom, by whom and when, over the curves of its journeys. */
export function drawCover(report: Report): void {
  const { paper, say, language, options, snapshot, names, board } = report;
  paper.addPage(A4);
  paper.bookmark(1, names.board(board.meta.title));
  drawCurvesAcross(report);
  const widthPt = A4.w - 2 * LEFT;
  paper.within("P", {}, () =>
    paper.content(() =>
      drawLinesAt(paper, [say("report")], {
        x: LEFT,
        y: TITLE_Y - 36,
        style: reportType.lead,
        color: colors.inkSoft,
      }),
    ),
  );
  const title = wrapText(names.board(board.meta.title), widthPt, titleStyle, 4);
  paper.within("H1", {}, () =>
    paper.content(() =>
      drawLinesAt(paper, title, { x: LEFT, y: TITLE_Y, style: titleStyle, color: colors.ink }),
    ),
  );
  const facts = [
    [say("client"), options.client],
    [say("facilitator"), options.facilitator],
    [say("date"), longDate(snapshot.takenAt, language)],
    [say("contents"), contents(report)],
    [say("snapshot"), snapshot.id],
  ] as const;
  let y = FACTS_Y;
  for (const [label, value] of facts.filter(([, one]) => one.trim() !== "")) {
    const lines = wrapText(cleanText(value).trim(), widthPt - LABEL_WIDTH_PT, reportType.body, 2);
    paper.within("P", {}, () =>
      paper.content(() => {
        drawLinesAt(paper, [label], {
          x: LEFT,
          y,
          style: reportType.body,
          color: colors.inkSoft,
        });
        drawLinesAt(paper, lines, {
          x: LEFT + LABEL_WIDTH_PT,
          y,
          style: reportType.strong,
          color: colors.ink,
        });
      }),
    );
    y += lines.length * reportType.body.lineHeightPx + 6;
  }
}

function contents(report: Report): string {
  return reportCounts(report)
    .map(({ count, noun }) => `${count} ${noun}`)
    .join(", ");
}

/** The journeys of this very board, as the only ornament. */
function drawCurvesAcross({ paper, outlines }: Report): void {
  const { curves } = compareCurves(outlines, { widthPx: A4.w, heightPx: CURVES.heightPx });
  paper.decoration(() => {
    paper.box({ x: 0, y: 0, w: A4.w, h: 10 }, 0, { fill: colors.accent });
    for (const { path, outline } of curves) {
      if (path === "") continue;
      const color = personColors[outline.persona?.color ?? "teal"].fill;
      const stroke = outline.journey.state === "future" ? mixed(color, 0.45, colors.ground) : color;
      paper.path(path, { x: 0, y: CURVES.y, scale: 1 }, { stroke, strokePx: 3.5 });
    }
  });
}
