import { compareCurves, type JourneyOutline } from "@cojourney/journey-model";
import { paper as colors, mixed, personColors } from "#drawing/palette.ts";
import { drawLinesAt, drawPartAt, reportType } from "#pdf/flow.ts";
import { A4, type Bookmark } from "#pdf/paper.ts";
import { type Report, reportCounts } from "#pdf/report.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { longDate } from "#words/dates.ts";

const LEFT = 57;
const WIDTH_PT = A4.w - 2 * LEFT;
const TITLE_Y = 128;
const FACTS_Y = 552;
const LABEL_WIDTH_PT = 110;
const CURVES = { y: 305, heightPx: 210 } as const;
const titleStyle = { sizePx: 34, lineHeightPx: 41, weight: 600 } as const;
const CONTENTS_GAP_PT = 10;
const CONTENTS_LINE_PT = 15;
const PAGE_NUMBER_PT = 22;
const CONTENTS_LEFT_PT = 136;

/**
 * The front page: what it is of, for whom, by whom and when, over the curves of its journeys. What is inside
 * is known last: the function that it gives writes that.
 */
export function drawCover(report: Report): () => void {
  const { paper, word, names, board } = report;
  paper.addPage(A4);
  paper.bookmark(1, names.board(board.meta.title));
  drawCurvesAcross(report);
  const label = { x: LEFT, y: TITLE_Y - 36, style: reportType.lead, color: colors.inkSoft };
  drawPartAt(paper, "P", [word("report")], label);
  const lines = brokenLines(names.board(board.meta.title), WIDTH_PT, titleStyle, 4);
  const title = { x: LEFT, y: TITLE_Y, style: titleStyle, color: colors.ink };
  drawPartAt(paper, "H1", lines, title);
  const y = drawFacts(report);
  const write = paper.later("TOC");
  return () => write(() => drawContents(report, y + CONTENTS_GAP_PT));
}

/** Gives the height of the foot of the facts, points. */
function drawFacts(report: Report): number {
  const { paper, word, language, options, snapshot } = report;
  const counts = reportCounts(report)
    .filter(({ count }) => count > 0)
    .map(({ count, noun }) => `${count} ${noun}`);
  const facts = [
    [word("client"), options.client],
    [word("facilitator"), options.facilitator],
    [word("date"), longDate(snapshot.takenAt, language)],
    [word("onBoard"), counts.join(", ")],
    [word("snapshot"), snapshot.id],
  ] as const;
  let y = FACTS_Y;
  for (const [label, value] of facts.filter(([, one]) => one.trim() !== "")) {
    const room = WIDTH_PT - LABEL_WIDTH_PT;
    const lines = brokenLines(value, room, reportType.strong, 2);
    const place = { x: LEFT + LABEL_WIDTH_PT, y, style: reportType.strong, color: colors.ink };
    paper.within("P", {}, () =>
      paper.content(() => {
        drawLabel(report, label, y);
        drawLinesAt(paper, lines, place);
      }),
    );
    y += lines.length * reportType.body.lineHeightPx + 6;
  }
  if (!report.lacksLetters) return y;
  const style = reportType.small;
  const note = brokenLines(word("missingLetters"), WIDTH_PT - LABEL_WIDTH_PT, style);
  drawPartAt(paper, "P", note, { x: LEFT + LABEL_WIDTH_PT, y, style, color: colors.inkSoft });
  return y + note.length * style.lineHeightPx + 6;
}

function drawLabel({ paper }: Report, label: string, y: number): void {
  drawLinesAt(paper, [label], { x: LEFT, y, style: reportType.body, color: colors.inkSoft });
}

/** The sections with their pages, in two columns; each leads to its page. */
function drawContents(report: Report, y: number): void {
  const { paper, word } = report;
  const sections = paper.bookmarks().filter(({ level, page }) => level === 1 && page > 1);
  const rows = Math.ceil(sections.length / 2);
  const widths = [CONTENTS_LEFT_PT, WIDTH_PT - LABEL_WIDTH_PT - CONTENTS_LEFT_PT] as const;
  paper.decoration(() => drawLabel(report, word("contents"), y));
  for (const [i, bookmark] of sections.entries()) {
    const [x, w] = i < rows ? [0, widths[0]] : [widths[0], widths[1]];
    const place = { x: LEFT + LABEL_WIDTH_PT + x, y: y + (i % rows) * CONTENTS_LINE_PT, w };
    drawEntry(report, bookmark, place);
  }
}

function drawEntry(
  { paper }: Report,
  bookmark: Bookmark,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): void {
  const style = reportType.small;
  const title = brokenLines(bookmark.title, w - PAGE_NUMBER_PT, style, 1);
  paper.within("TOCI", {}, () =>
    paper.content(() => {
      const number = [String(bookmark.page)];
      drawLinesAt(paper, number, { x, y, style: reportType.smallStrong, color: colors.ink });
      drawLinesAt(paper, title, { x: x + PAGE_NUMBER_PT, y, style, color: colors.ink });
    }),
  );
  paper.link({ x, y, w, h: CONTENTS_LINE_PT }, bookmark);
}

/** The journeys of this very board, as the only ornament. */
function drawCurvesAcross({ paper, journeys }: Report): void {
  const { curves } = compareCurves(journeys, { widthPx: A4.w, heightPx: CURVES.heightPx });
  paper.decoration(() => {
    paper.box({ x: 0, y: 0, w: A4.w, h: 10 }, 0, { fill: colors.accent });
    // What is now lies over what is wanted.
    const order = curves.toSorted(
      (a, b) => Number(isCurrent(a.outline)) - Number(isCurrent(b.outline)),
    );
    for (const { path, outline } of order) {
      if (path === "") continue;
      const color = personColors[outline.persona?.color ?? "teal"].fill;
      const stroke = isCurrent(outline) ? color : mixed(color, 0.45, colors.ground);
      paper.path(path, { x: 0, y: CURVES.y, scale: 1 }, { stroke, strokePx: 3.5 });
    }
  });
}

function isCurrent({ journey }: JourneyOutline): boolean {
  return journey.state === "current";
}
