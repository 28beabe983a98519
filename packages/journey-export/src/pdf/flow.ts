import type { TextStyle } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { A4, type PageSize, type Paper, type StructType } from "#pdf/paper.ts";
import { brokenLines } from "#text/broken-lines.ts";

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
/** How a paragraph looks. */
export interface ParagraphLook {
  readonly type?: StructType;
  readonly style?: TextStyle;
  readonly color?: string;
  readonly insetPt?: number;
  /** At most so many lines; the rest becomes an ellipsis. */
  readonly maxLines?: number;
  readonly gapPt?: number;
  /** Goes to the page of what follows, as a heading does. For short texts: it is not broken over pages. */
  readonly isLead?: boolean;
}

/** What waits for the thing that it belongs to. */
interface Waiting {
  readonly heightPt: number;
  readonly draw: () => void;
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
  /**
   * Called before a thing is drawn that needs at least this much: goes on to a new page when less is left, unless
   * this one is still empty. Then draws the headings that wait for it, on its page.
   */
  readonly ensureRoom: (heightPt: number) => void;
  /** Goes on to a new page for a thing that fits on one, but not on what is left of this one. */
  readonly keepWhole: (heightPt: number) => void;
  /** Is drawn with what follows, and bookmarked when a bookmark is given. */
  readonly heading: (level: 1 | 2 | 3, text: string, bookmark?: string) => void;
  readonly paragraph: (text: string, look?: ParagraphLook) => void;
}

/** Starts text on a new page; those that follow are of the same size. */
export function openFlow(paper: Paper, size: PageSize = A4): Flow {
  const widthPt = size.w - margins.left - margins.right;
  const waiting: Waiting[] = [];
  const waitingPt = (): number => waiting.reduce((sum, { heightPt }) => sum + heightPt, 0);
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
      if (flow.y > margins.top && flow.y + waitingPt() + heightPt > flow.bottom()) flow.newPage();
      for (const { draw } of waiting.splice(0)) draw();
    },
    keepWhole(heightPt) {
      const wholePt = waitingPt() + heightPt;
      const isFitting = wholePt <= flow.bottom() - margins.top;
      if (isFitting && flow.y > margins.top && flow.y + wholePt > flow.bottom()) flow.newPage();
    },
    heading(level, text, bookmark) {
      const style = [reportType.h1, reportType.h2, reportType.h3][level - 1] ?? reportType.h3;
      const lines = brokenLines(text, widthPt, style, 4);
      const [above, below] = [[0, 14] as const, [16, 4] as const, [10, 4] as const][level - 1] ?? [
        0, 0,
      ];
      const type = level === 1 ? "H1" : level === 2 ? "H2" : "H3";
      waiting.push({
        heightPt: above + lines.length * style.lineHeightPx + below,
        draw() {
          if (flow.y > margins.top) flow.y += above;
          if (bookmark !== undefined) paper.bookmark(level === 1 ? 1 : 2, bookmark);
          drawLinesHere(flow, type, lines, { x: flow.x, style, color: colors.ink });
          flow.y += below;
        },
      });
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
        isLead = false,
      } = {},
    ) {
      const lines = brokenLines(text, widthPt - insetPt, style, maxLines);
      if (isLead) {
        waiting.push({
          heightPt: lines.length * style.lineHeightPx + gapPt,
          draw() {
            drawLinesHere(flow, type, lines, { x: flow.x + insetPt, style, color });
            flow.y += gapPt;
          },
        });
        return;
      }
      // Two lines together at least, at the foot and at the top.
      flow.ensureRoom(Math.min(2, lines.length) * style.lineHeightPx);
      paper.within(type, {}, () => {
        for (let from = 0; from < lines.length;) {
          const room = Math.max(1, Math.floor((flow.bottom() - flow.y) / style.lineHeightPx));
          const isLonelyRest = lines.length - from - room === 1 && room > 2;
          const piece = lines.slice(from, from + (isLonelyRest ? room - 1 : room));
          const place = { x: flow.x + insetPt, y: flow.y, style, color };
          paper.content(() => drawLinesAt(paper, piece, place));
          flow.y += piece.length * style.lineHeightPx;
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

function drawLinesHere(
  flow: Flow,
  type: StructType,
  lines: readonly string[],
  look: Omit<LinesPlace, "y">,
): void {
  drawPartAt(flow.paper, type, lines, { ...look, y: flow.y });
  flow.y += lines.length * look.style.lineHeightPx;
}

/** Where and how broken lines are drawn: the top of the first. */
export interface LinesPlace {
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** Draws a part of the document that is nothing but these lines. */
export function drawPartAt(
  paper: Paper,
  type: StructType,
  lines: readonly string[],
  place: LinesPlace,
): void {
  paper.within(type, {}, () => paper.content(() => drawLinesAt(paper, lines, place)));
}

/** Draws broken lines as content of the part that is open. */
export function drawLinesAt(
  paper: Paper,
  lines: readonly string[],
  { x, y, style, color, anchor = "start" }: LinesPlace,
): void {
  const baseline = y + style.lineHeightPx / 2 + BASELINE_EM * style.sizePx;
  for (const [i, text] of lines.entries()) {
    const line = text.replaceAll(/\s/gu, " ").normalize("NFC");
    // A space at the end of a line, which nobody sees, would move what ends or has its middle somewhere.
    const drawn = anchor === "start" ? line : line.trimEnd();
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
