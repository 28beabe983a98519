import type { TextStyle } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, reportType } from "#pdf/flow.ts";
import { brokenLines } from "#text/broken-lines.ts";

/** A column of a table. */
export interface TableColumn {
  readonly head: string;
  /** Its part of the width, against the others. */
  readonly share: number;
  readonly isNumber?: boolean;
}

/** A row of texts, or a heading over the rows that follow. */
export type TableRow = readonly string[] | { readonly group: string };

/** A table of texts. The first column is the head of its row. */
export interface ReportTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const PADDING_PT = 4;
const headStyle = reportType.smallStrong;
/** A table of at most so many rows is kept on one page when it fits on one. */
const FEW_ROWS = 12;
/** So much of a longer one stands under its heads, or it begins on the next page. */
const BEGINNING_LINES = 8;
const GAP_PT = 10;

interface Column extends TableColumn {
  readonly x: number;
  readonly w: number;
}

/** What all rows of a table share. */
interface Drawing {
  readonly flow: Flow;
  readonly columns: readonly Column[];
  readonly style: TextStyle;
  readonly nextPage: () => void;
}

/** How high a table is on one page, with the space under it, points. */
export function tableHeight(
  flow: Flow,
  { columns, rows }: ReportTable,
  style: TextStyle = reportType.small,
): number {
  const placed = placeColumns(flow, columns);
  const heads = linesOf(
    placed,
    columns.map(({ head }) => head),
    headStyle,
  );
  return rows.reduce(
    (sum, row) => sum + heightOf(linesOf(placed, row, style), style),
    heightOf(heads, headStyle) + GAP_PT,
  );
}

/**
 * Draws a table in the flow. Rows stay whole; one that is higher than a page goes on where there is room.
 * The heads come back on every page.
 */
export function drawTable(
  flow: Flow,
  { columns, rows }: ReportTable,
  style: TextStyle = reportType.small,
): void {
  if (rows.length === 0) return;
  const placed = placeColumns(flow, columns);
  const heads = linesOf(
    placed,
    columns.map(({ head }) => head),
    headStyle,
  );
  const headPt = heightOf(heads, headStyle);
  const beginningPt = headPt + BEGINNING_LINES * style.lineHeightPx;
  if (rows.length <= FEW_ROWS) {
    const wholePt = tableHeight(flow, { columns, rows }, style) - GAP_PT;
    flow.keepWhole(wholePt);
    flow.ensureRoom(Math.min(wholePt, beginningPt));
  } else flow.ensureRoom(beginningPt);
  const drawHeads = (): void =>
    placed.forEach((column, i) => drawCell(flow, column, heads[i] ?? [], headStyle));
  const nextPage = (): void => {
    flow.newPage();
    // On the later pages the heads are for the eye: who listens has heard them.
    flow.paper.decoration(drawHeads);
    endRow(flow, headPt, { color: colors.ink, thicknessPt: 0.75 });
  };
  flow.paper.within("Table", {}, () => {
    flow.paper.within("TR", {}, () =>
      placed.forEach((column, i) =>
        flow.paper.within("TH", { scope: "Column" }, () =>
          flow.paper.content(() => drawCell(flow, column, heads[i] ?? [], headStyle)),
        ),
      ),
    );
    endRow(flow, headPt, { color: colors.ink, thicknessPt: 0.75 });
    const drawing = { flow, columns: placed, style, nextPage };
    for (const row of rows) drawRow(drawing, row);
  });
  flow.y += GAP_PT;
}

function placeColumns(flow: Flow, columns: readonly TableColumn[]): readonly Column[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = flow.x;
  return columns.map((column) => {
    const w = (flow.widthPt * column.share) / shares;
    const placed = { ...column, x, w };
    x += w;
    return placed;
  });
}

/** Per column its lines; a heading has one that goes over all of them. */
function linesOf(
  columns: readonly Column[],
  row: TableRow,
  style: TextStyle,
): readonly (readonly string[])[] {
  if ("group" in row) {
    const widthPt = columns.reduce((sum, { w }) => sum + w, 0);
    return [brokenLines(row.group, widthPt - 2 * PADDING_PT, boldOf(style), 2)];
  }
  return columns.map(({ w }, i) => brokenLines(row[i] ?? "", w - 2 * PADDING_PT, style));
}

function boldOf(style: TextStyle): TextStyle {
  return { ...style, weight: 600 };
}

function heightOf(lines: readonly (readonly string[])[], style: TextStyle): number {
  return Math.max(...lines.map(({ length }) => length)) * style.lineHeightPx + 2 * PADDING_PT;
}

function drawRow(drawing: Drawing, row: TableRow): void {
  const { flow, columns, style, nextPage } = drawing;
  const lines = linesOf(columns, row, style);
  if ("group" in row) {
    // A heading takes the beginning of its first row along.
    if (flow.y + heightOf(lines, style) + 4 * style.lineHeightPx > flow.bottom()) nextPage();
    drawGroup(drawing, lines[0] ?? []);
    return;
  }
  const most = Math.max(...lines.map(({ length }) => length));
  const isTall = most > linesLeft(drawing, 0);
  if (linesLeft(drawing, flow.y) < (isTall ? Math.min(4, most) : most)) nextPage();
  for (let from = 0; from < most;) {
    const count = Math.max(1, Math.min(linesLeft(drawing, flow.y), most - from));
    const piece = lines.map((cell) => cell.slice(from, from + count));
    drawPiece(drawing, piece);
    endRow(flow, count * style.lineHeightPx + 2 * PADDING_PT, {
      color: colors.line,
      thicknessPt: 0.5,
    });
    from += count;
    if (from < most) nextPage();
  }
}

/** How many lines of a row fit under a height; under 0 on a page that has nothing but the heads. */
function linesLeft({ flow, style }: Drawing, y: number): number {
  const top = y === 0 ? flow.top + 40 : y;
  return Math.floor((flow.bottom() - top - 2 * PADDING_PT) / style.lineHeightPx);
}

function drawGroup({ flow, columns, style }: Drawing, lines: readonly string[]): void {
  const { paper } = flow;
  const bold = boldOf(style);
  const heightPt = heightOf([lines], bold);
  const ground = { x: flow.x, y: flow.y, w: flow.widthPt, h: heightPt };
  paper.decoration(() => paper.box(ground, 0, { fill: colors.sunken }));
  const place = { x: flow.x + PADDING_PT, y: flow.y + PADDING_PT, style: bold, color: colors.ink };
  paper.within("TR", {}, () =>
    paper.within("TH", { scope: "Row", columns: columns.length }, () =>
      paper.content(() => drawLinesAt(paper, lines, place)),
    ),
  );
  flow.y += heightPt;
}

function drawPiece({ flow, columns, style }: Drawing, piece: readonly (readonly string[])[]): void {
  flow.paper.within("TR", {}, () =>
    columns.forEach((column, i) => {
      const isHead = i === 0 && columns.length > 1;
      const lines = piece[i] ?? [];
      flow.paper.within(isHead ? "TH" : "TD", isHead ? { scope: "Row" } : {}, () => {
        if (lines.some((line) => line.trim() !== ""))
          flow.paper.content(() => drawCell(flow, column, lines, style));
      });
    }),
  );
}

function drawCell(
  flow: Flow,
  { x, w, isNumber = false }: Column,
  lines: readonly string[],
  style: TextStyle,
): void {
  drawLinesAt(flow.paper, lines, {
    x: isNumber ? x + w - PADDING_PT : x + PADDING_PT,
    y: flow.y + PADDING_PT,
    style,
    color: colors.ink,
    anchor: isNumber ? "end" : "start",
  });
}

function endRow(
  flow: Flow,
  heightPt: number,
  { color, thicknessPt }: { readonly color: string; readonly thicknessPt: number },
): void {
  flow.y += heightPt;
  const line = { x: flow.x, y: flow.y - thicknessPt, w: flow.widthPt, h: thicknessPt };
  flow.paper.decoration(() => flow.paper.box(line, 0, { fill: color }));
}
