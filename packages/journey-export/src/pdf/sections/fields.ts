import { wrapText } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, reportType } from "#pdf/flow.ts";
import { printableText } from "#text/printable-text.ts";

const LABEL_WIDTH_PT = 132;
const GAP_PT = 5;

/** Draws a labelled text: the label at the left, the text beside it, over as many pages as it needs. */
export function drawField(flow: Flow, label: string, text: string): void {
  const { paper } = flow;
  const style = reportType.body;
  const labels = wrapText(label, LABEL_WIDTH_PT - 12, reportType.strong);
  const lines = wrapText(printableText(text).trim(), flow.widthPt - LABEL_WIDTH_PT, style);
  flow.ensureRoom(Math.max(labels.length, Math.min(2, lines.length)) * style.lineHeightPx);
  const top = flow.y;
  paper.within("P", {}, () => {
    paper.content(() =>
      drawLinesAt(paper, labels, {
        x: flow.x,
        y: top,
        style: reportType.strong,
        color: colors.inkSoft,
      }),
    );
    for (let from = 0; from < lines.length;) {
      const room = Math.max(1, Math.floor((flow.bottom() - flow.y) / style.lineHeightPx));
      const piece = lines.slice(from, from + room);
      paper.content(() =>
        drawLinesAt(paper, piece, {
          x: flow.x + LABEL_WIDTH_PT,
          y: flow.y,
          style,
          color: colors.ink,
        }),
      );
      flow.y += piece.length * style.lineHeightPx;
      from += piece.length;
      if (from < lines.length) flow.newPage();
    }
  });
  const isOnOnePage = flow.y > top;
  flow.y =
    (isOnOnePage ? Math.max(flow.y, top + labels.length * style.lineHeightPx) : flow.y) + GAP_PT;
}
