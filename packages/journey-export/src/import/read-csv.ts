import { MAX_COLUMNS } from "#import/import-limits.ts";
import type { Sheet } from "#import/import-source.ts";
import { delimiterOf, parseCsv } from "#import/parse-csv.ts";
import { activeText } from "#text/inert-cell.ts";

/** Reads a table of plain text; what stands between its cells is found out. */
export function readCsv(name: string, text: string): Sheet {
  const { delimiter, body } = announced(text.replace(/^\uFEFF/, ""));
  const rows = parseCsv(body, delimiter || delimiterOf(body)).map((row) =>
    row.slice(0, MAX_COLUMNS).map((cell) => (cell === "" ? null : activeText(cell))),
  );
  return { name, rows: withoutEmptyEnd(rows) };
}

/** Reads what a spreadsheet puts on the clipboard: tabs between cells. */
export function readPasted(text: string): Sheet {
  const isBlock = text.includes("\t");
  return isBlock ? readCsv("", `sep=\t\n${text}`) : readCsv("", text);
}

/** Excel takes a first line `sep=;` for the delimiter, and so do we. */
function announced(text: string): { readonly delimiter: string; readonly body: string } {
  const found = /^sep=(.)\r?\n/.exec(text);
  return { delimiter: found?.[1] ?? "", body: text.slice(found?.[0].length ?? 0) };
}

function withoutEmptyEnd<T>(rows: readonly (readonly (T | null)[])[]) {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return rows.slice(0, last + 1);
}
