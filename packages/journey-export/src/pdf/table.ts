import { type TextStyle, wrapText } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, reportType } from "#pdf/flow.ts";
import { printableText } from "#text/printable-text.ts";

/** A column of a table. */
export interface TableColumn {
  readonly head: string;
  /** Its part of the width, against the others. */
  readonly share: number;
  readonly isNumber?: boolean;
}

/** A table of texts. The first column is the head of its row. */
export interface ReportTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

const PADDING_PT = 5;
const headStyle = reportType.smallStrong;

interface Column extends TableColumn {
  readonly x: number;
  readonly w: number;
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
  const heads = placed.map(({ head, w }) =>
    wrapText(printableText(head), w - 2 * PADDING_PT, headStyle),
  );
  const headPt =
    Math.max(...heads.map(({ length }) => length)) * headStyle.lineHeightPx + 2 * PADDING_PT;
  flow.ensureRoom(headPt + 3 * style.lineHeightPx);
  flow.paper.within("Table", {}, () => {
    flow.paper.within("TR", {}, () =>
      placed.forEach((column, i) =>
        flow.paper.within("TH", { scope: "Column" }, () =>
          flow.paper.content(() => drawCellLines(flow, column, heads[i] ?? [], headStyle)),
        ),
      ),
    );
    drawHeadGround(flow, headPt);
    for (const row of rows)
      drawRow(flow, placed, row, style, () => {
        flow.newPage();
        // On the later pages the heads are for the eye: who listens has heard them.
        flow.paper.decoration(() =>
          placed.forEach((column, i) => drawCellLines(flow, column, heads[i] ?? [], headStyle)),
        );
        drawHeadGround(flow, headPt);
      });
  });
  flow.y += 10;
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

function drawHeadGround(flow: Flow, headPt: number): void {
  const y = flow.y + headPt;
  flow.paper.decoration(() => {
    flow.paper.box({ x: flow.x, y: y - 0.75, w: flow.widthPt, h: 0.75 }, 0, { fill: colors.ink });
  });
  flow.y = y;
}

function drawRow(
  flow: Flow,
  columns: readonly Column[],
  cells: readonly string[],
  style: TextStyle,
  nextPage: () => void,
): void {
  const lines = columns.map(({ w }, i) =>
    wrapText(printableText(cells[i] ?? "").trim(), w - 2 * PADDING_PT, style),
  );
  const most = Math.max(...lines.map(({ length }) => length));
  const room = (): number =>
    Math.floor((flow.bottom() - flow.y - 2 * PADDING_PT) / style.lineHeightPx);
  const pagePt = flow.bottom() - 120;
  const isTall = most * style.lineHeightPx > pagePt;
  if (room() < (isTall ? Math.min(4, most) : most)) nextPage();
  drawPieces(flow, columns, lines, { most, style, room, nextPage });
}

function drawPieces(
  flow: Flow,
  columns: readonly Column[],
  lines: readonly (readonly string[])[],
  {
    most,
    style,
    room,
    nextPage,
  }: {
    readonly most: number;
    readonly style: TextStyle;
    readonly room: () => number;
    readonly nextPage: () => void;
  },
): void {
  for (let from = 0; from < most;) {
    const count = Math.max(1, Math.min(room(), most - from));
    const pieces = lines.map((cell) => cell.slice(from, from + count));
    flow.paper.within("TR", {}, () =>
      columns.forEach((column, i) => {
        const isHead = i === 0 && columns.length > 1;
        flow.paper.within(isHead ? "TH" : "TD", isHead ? { scope: "Row" } : {}, () => {
          const piece = pieces[i] ?? [];
          if (piece.some((line) => line.trim() !== ""))
            flow.paper.content(() => drawCellLines(flow, column, piece, style));
        });
      }),
    );
    flow.y += count * style.lineHeightPx + 2 * PADDING_PT;
    flow.paper.decoration(() =>
      flow.paper.box({ x: flow.x, y: flow.y - 0.5, w: flow.widthPt, h: 0.5 }, 0, {
        fill: colors.line,
      }),
    );
    from += count;
    if (from < most) nextPage();
  }
}

function drawCellLines(
  flow: Flow,
  { x, w, isNumber = false }: Column,
  lines: readonly string[],
  style: TextStyle,
): void {
  const at = isNumber ? x + w - PADDING_PT : x + PADDING_PT;
  const y = flow.y + PADDING_PT;
  drawLinesAt(flow.paper, lines, {
    x: at,
    y,
    style,
    color: colors.ink,
    anchor: isNumber ? "end" : "start",
  });
}
