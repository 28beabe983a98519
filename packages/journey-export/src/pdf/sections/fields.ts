import { paper as colors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, reportType } from "#pdf/flow.ts";
import { brokenLines } from "#text/broken-lines.ts";

const LABEL_WIDTH_PT = 132;
const GAP_PT = 5;
const style = reportType.body;

/** A text and what it is. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** Draws labelled texts under each other: the labels at the left, the texts beside them, over as many pages as they need. */
export function drawFields(flow: Flow, fields: readonly LabelledText[]): void {
  for (const field of fields) drawField(flow, field);
}

/** How high they are on one page, points. */
export function fieldsHeight(flow: Flow, fields: readonly LabelledText[]): number {
  return fields.reduce((sum, field) => {
    const { labels, lines } = linesOf(flow, field);
    return sum + Math.max(labels.length, lines.length) * style.lineHeightPx + GAP_PT;
  }, 0);
}

function linesOf({ widthPt }: Flow, { label, text }: LabelledText) {
  return {
    labels: brokenLines(label, LABEL_WIDTH_PT - 12, reportType.strong),
    lines: brokenLines(text, widthPt - LABEL_WIDTH_PT, style),
  };
}

function drawField(flow: Flow, field: LabelledText): void {
  const { paper } = flow;
  const { labels, lines } = linesOf(flow, field);
  flow.ensureRoom(Math.max(labels.length, Math.min(2, lines.length)) * style.lineHeightPx);
  const top = flow.y;
  let pages = 1;
  paper.within("P", {}, () => {
    const label = { x: flow.x, y: top, style: reportType.strong, color: colors.inkSoft };
    paper.content(() => drawLinesAt(paper, labels, label));
    for (let from = 0; from < lines.length;) {
      const room = Math.max(1, Math.floor((flow.bottom() - flow.y) / style.lineHeightPx));
      const piece = lines.slice(from, from + room);
      const place = { x: flow.x + LABEL_WIDTH_PT, y: flow.y, style, color: colors.ink };
      paper.content(() => drawLinesAt(paper, piece, place));
      flow.y += piece.length * style.lineHeightPx;
      from += piece.length;
      if (from < lines.length) {
        flow.newPage();
        pages += 1;
      }
    }
  });
  const labelsBottom = pages === 1 ? top + labels.length * style.lineHeightPx : 0;
  flow.y = Math.max(flow.y, labelsBottom) + GAP_PT;
}
