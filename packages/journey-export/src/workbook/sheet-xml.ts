import type { Cell, ColumnType, Table } from "#tables/table.ts";
import { xmlText } from "#text/xml-text.ts";
import { cellXml } from "#workbook/cell-text.ts";
import { HEADER_STYLE, styleOf } from "#workbook/cell-styles.ts";

/** Narrowest and widest that a column gets, in characters. */
const widths: Readonly<Record<ColumnType, readonly [number, number]>> = {
  id: [10, 14],
  text: [12, 36],
  long: [24, 60],
  list: [14, 30],
  number: [10, 16],
  yesNo: [12, 16],
};

/** One worksheet: a header that stays when one scrolls and on every printed page, and a filter on it. */
export function sheetXml(table: Table, footer: string, isFirst: boolean): string {
  const { columns, rows } = table;
  const area = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  const all = columns.map((_, i) => widthOf(table, i));
  const cols = all.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const labels = columns.map(({ label }) => label);
  const header = rowXml(
    1,
    heightOf(labels, all),
    columns.map(({ label }, i) => textCell(cellName(i, 1), label, HEADER_STYLE)),
  );
  const body = rows.map((row, r) =>
    rowXml(
      r + 2,
      heightOf(row, all),
      row.map((value, i) => valueCell(cellName(i, r + 2), value, columns[i]?.type ?? "text")),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${area}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ""}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    `<cols>${cols.join("")}</cols>`,
    `<sheetData>${header}${body.join("")}</sheetData>`,
    `<autoFilter ref="${area}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(all)}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`,
    "</worksheet>",
  ].join("");
}

function rowXml(number: number, heightPt: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${heightPt}">${cells.join("")}</row>`;
}

/** How many characters a line of a column holds, for each of its width: most letters are narrower than a digit. */
const LETTERS_PER_WIDTH = 1.05;
const LINE_PT = 15;
/** More lines than these are cut off in view: a row that fills the screen hides all others. */
const MAX_LINES = 20;

/** Room for every line of a row, since not all programs find it out themselves. */
function heightOf(row: readonly Cell[], columnWidths: readonly number[]): number {
  const lines = row.map((cell, i) => lineCount(cell, columnWidths[i] ?? 1));
  return Math.min(Math.max(1, ...lines), MAX_LINES) * LINE_PT;
}

function lineCount(cell: Cell, width: number): number {
  if (typeof cell !== "string") return 1;
  const letters = Math.max(Math.floor(width * LETTERS_PER_WIDTH) - 1, 1);
  return cell
    .split("\n")
    .reduce((sum, line) => sum + Math.max(Math.ceil(line.length / letters), 1), 0);
}

/** Characters that stay readable next to each other on a landscape A4. */
const LETTERS_PER_PAGE = 200;

function pagesAcross(columnWidths: readonly number[]): number {
  return Math.ceil(columnWidths.reduce((sum, width) => sum + width, 0) / LETTERS_PER_PAGE);
}

function valueCell(name: string, value: Cell, type: ColumnType): string {
  if (value === null || value === "") return "";
  const style = styleOf(value, type);
  if (typeof value === "number") return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === "boolean")
    return `<c r="${name}" s="${style}" t="b"><v>${Number(value)}</v></c>`;
  return textCell(name, value, style);
}

function textCell(name: string, text: string, style: number): string {
  const stored = cellXml(text);
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${stored}</t></is></c>`;
}

function widthOf({ columns, rows }: Table, index: number): number {
  const column = columns[index];
  const [narrowest, widest] = widths[column?.type ?? "text"];
  const longest = rows.reduce(
    (most, row) => Math.max(most, longestLine(row[index] ?? null)),
    column?.label.length ?? 0,
  );
  return Math.min(Math.max(longest + 2, narrowest), widest);
}

function longestLine(value: Cell): number {
  if (typeof value !== "string") return value === null ? 0 : String(value).length;
  return value.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}

/** "A", "B" ... "AA" for 0, 1 ... 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}
