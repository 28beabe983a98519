import type { Box } from "@cojourney/journey-model";
import { around, drawBoard } from "#drawing/draw-board.ts";
import { drawingToSvg } from "#drawing/drawing-to-svg.ts";
import { paper } from "#drawing/palette.ts";
import { lettersNeeded } from "#drawing/texts-in.ts";
import { exportFileName } from "#files/file-name.ts";
import { fontCss } from "#fonts/font-css.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { ExportJob, ExportOptions } from "#formats/format.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanText } from "#text/clean-text.ts";
import { longDate } from "#words/dates.ts";

/** What people drew by hand, as an SVG of its own, and where on the canvas it belongs. */
export interface FreeDrawing {
  readonly svg: string;
  readonly box: Box;
}

/** A picture of the whole canvas. */
export interface CanvasPicture {
  /** Without its extension: whoever paints the SVG gives it another one. */
  readonly fileName: (extension: string) => string;
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN_PX = 48;

/**
 * Puts the drawing of a canvas over its journeys, which look here as in every export. Only a browser can give
 * that drawing, so this is no format of the registry. Null when there is nothing on the canvas.
 */
export async function canvasPicture(
  { id, takenAt, board }: Snapshot,
  options: ExportOptions,
  drawn: FreeDrawing | null,
  readAsset: ExportJob["readAsset"],
): Promise<CanvasPicture | null> {
  const { language } = options;
  const { box, marks } = drawBoard(board, language);
  const { x, y, w, h } = around(
    [box, ...(drawn ? [drawn.box] : [])].filter(({ w: wide }) => wide > 0),
  );
  if (w === 0) return null;
  const view = { x: x - MARGIN_PX, y: y - MARGIN_PX, w: w + 2 * MARGIN_PX, h: h + 2 * MARGIN_PX };
  const { letters, weights } = lettersNeeded(marks);
  const fonts = await loadFonts(lettersIn(board), readAsset);
  const title = cleanText(board.meta.title);
  const svg = drawingToSvg(
    { box: view, marks: [{ kind: "box", box: view, fill: paper.ground }, ...marks] },
    {
      title,
      description: [title, longDate(takenAt, language), id].join(" · "),
      fontCss: fontCss(fonts, letters, weights),
      language,
    },
  );
  return {
    fileName: (extension) => exportFileName({ board, takenAt, ...options }, extension, "canvas"),
    svg: drawn ? withDrawing(svg, drawn) : svg,
    widthPx: view.w,
    heightPx: view.h,
  };
}

/** What is painted with no colour said is black in a drawing of its own, and nothing in ours. */
function withDrawing(svg: string, { svg: inner, box }: FreeDrawing): string {
  const end = svg.lastIndexOf("</svg>");
  const placed = `<g fill="#000000" transform="translate(${box.x} ${box.y})">${inner}</g>`;
  return `${svg.slice(0, end)}${placed}\n${svg.slice(end)}`;
}
