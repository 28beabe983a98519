import type { TableCell, TableRow } from "#presentation/presentation.ts";
import { cellInset } from "#presentation/presentation.ts";
import { cellHeight, splitText } from "#slides/measure.ts";

/** A table before it is divided over slides. */
export interface LongTable {
  readonly columnWidths: readonly number[];
  /** Stands on top of every page; null when the rows say enough. */
  readonly header: readonly TableCell[] | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether the first cell of a row says what the row is, and is said again when the row goes on. */
  readonly hasRowHeads: boolean;
}

/** A row is cut only where this much of it stays on a slide, pt: else it begins on the next one. */
const LEAST_PIECE = 60;

/**
 * Divides a table over pages of a height (pt): rows stay whole where a page can hold them, and one that no
 * page can hold goes on, cell by cell, where it was cut. There is always one page. Header and row heads are
 * never cut, so whoever makes them keeps them short (`clip`).
 */
export function paginate(table: LongTable, height: number): readonly (readonly TableRow[])[] {
  const header = table.header ? [rowOf(table.header, table.columnWidths)] : [];
  const room = height - heightOf(header);
  const pages: TableRow[][] = [];
  let page: TableRow[] = [...header];
  let left = room;
  const turn = (): void => {
    pages.push(page);
    page = [...header];
    left = room;
  };
  for (const cells of table.rows) {
    let rest: readonly TableCell[] = cells;
    let row = rowOf(rest, table.columnWidths);
    if (row.h > left && row.h <= room) turn();
    while (row.h > left) {
      if (left < LEAST_PIECE) turn();
      const [piece, more] = cutRow(rest, table, left);
      page.push(rowOf(piece, table.columnWidths));
      turn();
      rest = more;
      row = rowOf(rest, table.columnWidths);
    }
    page.push(row);
    left -= row.h;
  }
  return [...pages, ...(page.length > header.length || pages.length === 0 ? [page] : [])];
}

/** How high rows stand on each other, pt. */
export function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { h }) => sum + h, 0);
}

function rowOf(cells: readonly TableCell[], columnWidths: readonly number[]): TableRow {
  const heights = cells.map(({ paragraphs }, i) => cellHeight(paragraphs, columnWidths[i] ?? 0));
  return { h: Math.max(...heights), cells };
}

function cutRow(
  cells: readonly TableCell[],
  { columnWidths, hasRowHeads }: LongTable,
  height: number,
): readonly [piece: readonly TableCell[], rest: readonly TableCell[]] {
  const cut = cells.map(({ paragraphs }, i) => {
    if (hasRowHeads && i === 0) return [paragraphs, paragraphs] as const;
    const width = (columnWidths[i] ?? 0) - 2 * cellInset.x;
    return splitText(paragraphs, width, height - 2 * cellInset.y);
  });
  const side = (which: 0 | 1): readonly TableCell[] =>
    cells.map(({ fill }, i) => ({ fill, paragraphs: cut[i]?.[which] ?? [] }));
  return [side(0), side(1)];
}
