import { err, ok, type Result } from "@cojourney/journey-model";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "#import/import-limits.ts";
import type { ImportProblem, Sheet } from "#import/import-source.ts";
import { csvRows, delimiterOf } from "#import/parse-csv.ts";
import type { Cell } from "#tables/table.ts";
import { activeText } from "#text/inert-cell.ts";

/** How many cells may still come; files that come together share it. */
export interface CellRoom {
  cells: number;
}

/**
 * Reads a table of plain text; what stands between its cells is found out. What is too much is refused while it
 * is read, and none of it is kept.
 */
export function readCsv(
  name: string,
  text: string,
  room: CellRoom = { cells: MAX_CELLS },
): Result<Sheet, ImportProblem> {
  const { delimiter, body } = announced(text.replace(/^\uFEFF/, ""));
  const rows: Cell[][] = [];
  let [count, filled] = [0, 0];
  for (const texts of csvRows(body, delimiter || delimiterOf(body), MAX_COLUMNS)) {
    count += 1;
    const row = cellsOf(texts);
    // Rows without a word at the end of a table count for nothing.
    if (row.length === 0) continue;
    filled = count;
    // They are counted to the end all the same, for whoever is told that there are too many.
    if (filled > MAX_ROWS) continue;
    room.cells -= row.length;
    if (room.cells < 0) return err({ kind: "badArchive", why: "unpacksTooLarge" });
    while (rows.length < filled - 1) rows.push([]);
    rows.push(row);
  }
  return filled > MAX_ROWS
    ? err({ kind: "tooManyRows", rows: filled, limit: MAX_ROWS })
    : ok({ name, rows });
}

/** Reads what a spreadsheet puts on the clipboard: tabs between cells. */
export function readPasted(text: string): Result<Sheet, ImportProblem> {
  const isBlock = text.includes("\t");
  return isBlock ? readCsv("", `sep=\t\n${text}`) : readCsv("", text);
}

/** Excel takes a first line `sep=;` for the delimiter, and so do we. */
function announced(text: string): { readonly delimiter: string; readonly body: string } {
  const found = /^sep=(.)\r?\n/.exec(text);
  return { delimiter: found?.[1] ?? "", body: text.slice(found?.[0].length ?? 0) };
}

/** Without the empty ones at the end. */
function cellsOf(texts: readonly string[]): Cell[] {
  const last = texts.findLastIndex((text) => text !== "");
  return texts.slice(0, last + 1).map((text) => (text === "" ? null : activeText(text)));
}
