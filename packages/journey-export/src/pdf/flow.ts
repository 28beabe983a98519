import { type TextStyle, wrapText } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { A4, type PageSize, type Paper, type StructType } from "#pdf/paper.ts";
import { cleanText } from "#text/clean-text.ts";

/** Type of the report, points. */
export const reportType = {
  h1: { sizePx: 21, lineHeightPx: 27, weight: 600 },
  h2: { sizePx: 13.5, lineHeightPx: 19, weight: 600 },
  h3: { sizePx: 10.5, lineHeightPx: 15, weight: 600 },
  body: { sizePx: 9.5, lineHeightPx: 14, weight: 400 },
  strong: { sizePx: 9.5, lineHeightPx: 14, weight: 600 },
  lead: { sizePx: 11.5, lineHeightPx: 17, weight: 400 },
  small: { sizePx: 8.5, lineHeightPx: 12, weight: 400 },
  smallStrong: { sizePx: 8.5, lineHeightPx: 12, weight: 600 },
  fine: { sizePx: 8, lineHeightPx: 11, weight: 400 },
  tiny: { sizePx: 7.5, lineHeightPx: 10, weight: 400 },
} as const satisfies Record<string, TextStyle>;

/** White around the text of a page, points; the foot has the footer in it. */
export const margins = { left: 57, right: 57, top: 60, bottom: 64 } as const;
/** Half a line plus this share of the letters is where the baseline lies, as in drawings. */
const BASELINE_EM = 0.364;
/** A heading takes at least this much of what follows it along to its page, points. */
const KEEP_WITH_HEADING_PT = 64;

/** How a paragraph looks. */
export interface ParagraphLook {
  readonly type?: StructType;
  readonly style?: TextStyle;
  readonly color?: string;
  readonly insetPt?: number;
  /** At most so many lines; the rest becomes an ellipsis. */
  readonly maxLines?: number;
  readonly gapPt?: number;
}

/** Text that runs from the top of a page to its foot and on to the next. */
export interface Flow {
  readonly paper: Paper;
  /** Of the text, points. */
  readonly widthPt: number;
  readonly x: number;
  /** Where the text of a page begins. */
  readonly top: number;
  /** Where the next thing goes, points from the top of the page. */
  y: number;
  /** The foot of the text on this page. */
  readonly bottom: () => number;
  readonly newPage: () => void;
  /** Goes on to a new page when less than this is left, unless this one is still empty. */
  readonly ensureRoom: (heightPt: number) => void;
  /** Goes on to a new page for a thing that fits on one, but not on what is left of this one. */
  readonly keepWhole: (heightPt: number) => void;
  readonly heading: (level: 1 | 2 | 3, text: string) => void;
  readonly paragraph: (text: string, look?: ParagraphLook) => void;
}

/** Starts text on a new page; those that follow are of the same size. */
export function openFlow(paper: Paper, size: PageSize = A4): Flow {
  const widthPt = size.w - margins.left - margins.right;
  const flow: Flow = {
    paper,
    widthPt,
    x: margins.left,
    top: margins.top,
    y: margins.top,
    bottom: () => size.h - margins.bottom,
    newPage() {
      paper.addPage(size);
      flow.y = margins.top;
    },
    ensureRoom(heightPt) {
      if (flow.y > margins.top && flow.y + heightPt > flow.bottom()) flow.newPage();
    },
    keepWhole(heightPt) {
      if (heightPt <= flow.bottom() - margins.top) flow.ensureRoom(heightPt);
    },
    heading(level, text) {
      const style = [reportType.h1, reportType.h2, reportType.h3][level - 1] ?? reportType.h3;
      const lines = wrapText(cleanText(text), widthPt, style, 4);
      const gapPt = flow.y === margins.top || level === 1 ? 0 : level === 2 ? 16 : 10;
      const heightPt = lines.length * style.lineHeightPx;
      flow.ensureRoom(gapPt + heightPt + KEEP_WITH_HEADING_PT);
      if (flow.y > margins.top) flow.y += gapPt;
      const type = level === 1 ? "H1" : level === 2 ? "H2" : "H3";
      paper.within(type, {}, () =>
        paper.content(() => drawParagraphLines(flow, lines, style, colors.ink, flow.x)),
      );
      flow.y += level === 1 ? 14 : 4;
    },
    paragraph(
      text,
      {
        type = "P",
        style = reportType.body,
        color = colors.ink,
        insetPt = 0,
        maxLines,
        gapPt = 6,
      } = {},
    ) {
      const lines = wrapText(cleanText(text).trim(), widthPt - insetPt, style, maxLines);
      // Two lines together at least, at the foot and at the top.
      flow.ensureRoom(Math.min(2, lines.length) * style.lineHeightPx);
      paper.within(type, {}, () => {
        for (let from = 0; from < lines.length;) {
          const room = Math.max(1, Math.floor((flow.bottom() - flow.y) / style.lineHeightPx));
          const isLonelyRest = lines.length - from - room === 1 && room > 2;
          const piece = lines.slice(from, from + (isLonelyRest ? room - 1 : room));
          paper.content(() => drawParagraphLines(flow, piece, style, color, flow.x + insetPt));
          from += piece.length;
          if (from < lines.length) flow.newPage();
        }
      });
      flow.y += gapPt;
    },
  };
  flow.newPage();
  return flow;
}

function drawParagraphLines(
  flow: Flow,
  lines: readonly string[],
  style: TextStyle,
  color: string,
  x: number,
): void {
  drawLinesAt(flow.paper, lines, { x, y: flow.y, style, color });
  flow.y += lines.length * style.lineHeightPx;
}

/** Draws broken lines with the top of the first at a point. */
export function drawLinesAt(
  paper: Paper,
  lines: readonly string[],
  {
    x,
    y,
    style,
    color,
    anchor = "start",
  }: {
    readonly x: number;
    readonly y: number;
    readonly style: TextStyle;
    readonly color: string;
    readonly anchor?: "start" | "middle" | "end";
  },
): void {
  const baseline = y + style.lineHeightPx / 2 + BASELINE_EM * style.sizePx;
  for (const [i, text] of lines.entries()) {
    const drawn = text.replaceAll(/\s/gu, " ").normalize("NFC");
    if (drawn.trim() !== "")
      paper.line({
        text: drawn,
        x,
        baselineY: baseline + i * style.lineHeightPx,
        style,
        color,
        anchor,
      });
  }
}
