import { err, ok, TITLE_MAX_LENGTH, type Result } from "@cojourney/journey-model";

/** Most cards that one paste may make. */
export const MAX_PASTED_CARDS = 500;

/** Pasted text as cards: each column goes to a step of its own, its texts under each other. */
export interface PastedCards {
  /** Columns that hold nothing keep their place between the others. */
  readonly columns: readonly (readonly string[])[];
  /** The same as they stood, with an empty text for an empty cell; rows that hold nothing are left out. */
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
  /** How many texts are longer than a card's title may be, and will be cut. */
  readonly tooLong: number;
}

/**
 * Reads what somebody pasted: a card per line, or from a spreadsheet a card per cell. Null for a
 * single piece of text, which is for where the cursor is.
 */
export function readPasted(
  text: string,
): Result<PastedCards, { readonly type: "TooManyCards"; readonly count: number }> | null {
  const isTable = text.trimEnd().includes("\t");
  const rows = isTable
    ? readCells(text)
    : text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => [line]);
  const width = Math.max(0, ...rows.map(lastFilled));
  const filled = rows
    .map((row) => Array.from({ length: width }, (_, column) => toTitle(row[column] ?? "")))
    .filter((row) => row.some((title) => title !== ""));
  const columns = Array.from({ length: width }, (_, column) =>
    filled.map((row) => row[column] ?? "").filter((title) => title !== ""),
  );
  const titles = columns.flat();
  if (titles.length < 2) return null;
  if (titles.length > MAX_PASTED_CARDS) return err({ type: "TooManyCards", count: titles.length });
  const tooLong = titles.filter(({ length }) => length > TITLE_MAX_LENGTH).length;
  return ok({ columns, rows: filled, count: titles.length, tooLong });
}

/** What was pasted as the text of one card; empty when there is nothing to read in it. */
export function readPastedTitle(text: string): string {
  return toTitle(text);
}

/** How many columns a row has up to its last text. */
function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => toTitle(cell) !== "") + 1;
}

/** Cells as spreadsheets copy them: tabs between, a cell with a line break or a quote in quotes. */
function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|[\n\r]|$)/gy;
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    // A quote that nothing closes, or with text after it, is a quote like any other.
    const [all, quoted, plain = "", end] = found ?? readPlainCell(text, cell);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "\t") {
      rows.push(row);
      row = [];
    }
    if (end === "" || all === "") break;
  }
  return rows;
}

function readPlainCell(text: string, cell: RegExp): readonly [string, undefined, string, string] {
  const plain = /([^\t\n\r]*)(\t|\r\n|[\n\r]|$)/y;
  plain.lastIndex = cell.lastIndex;
  const [all = "", words = "", end = ""] = plain.exec(text) ?? [];
  cell.lastIndex = plain.lastIndex;
  return [all, undefined, words, end];
}

/** Without bullets, spaces around it, and control characters other than line breaks. */
function toTitle(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/(?!\n)[\p{Cc}\uFEFF]/gu, " ")
    .trim()
    .replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/u, "");
}
