import { emptyPreview, type Preview, type PreviewTable } from "#formats/format.ts";
import { tablesOf } from "#tables/index.ts";
import type { Cell, Table } from "#tables/table.ts";
import { cleanLine } from "#text/clean-text.ts";
import { shortText } from "#text/cut-text.ts";
import { numberText } from "#words/dates.ts";
import { yesNoWords } from "#words/yes-no.ts";

const ROWS = 4;
const COLUMNS = 4;
/** Longest text of a cell, in characters. */
const MAX_CELL = 80;

/** The sheets with how many rows they have, and the beginning of the one with the cards. */
export const previewTables: Preview = async ({ snapshot, options: { language } }) => {
  const tables = tablesOf(snapshot, language);
  const items = tables.map(({ label, rows }) => `${label} (${rows.length})`);
  const cards = tables.find(({ id }) => id === "cards");
  const text = (cell: Cell): string => {
    if (typeof cell === "boolean") return yesNoWords[cell ? "yes" : "no"][language];
    if (typeof cell === "number") return numberText(cell, language);
    return shortText(cleanLine(cell ?? ""), MAX_CELL);
  };
  return {
    ...emptyPreview,
    contents: { name: { en: "Sheets, with their rows", nl: "Werkbladen, met hun rijen" }, items },
    table: cards && cards.rows.length > 0 ? beginningOf(cards, text) : null,
  };
};

/** The columns that people read and that say something in these rows. */
function beginningOf({ label, columns, rows }: Table, text: (cell: Cell) => string): PreviewTable {
  const first = rows.slice(0, ROWS).map((row) => row.map(text));
  const shown = columns
    .map(({ type }, i) => ({ i, isRead: type !== "id" && first.some((row) => row[i] !== "") }))
    .filter(({ isRead }) => isRead)
    .slice(0, COLUMNS + 1)
    // Which journey it is, is the same in all of them.
    .slice(-COLUMNS);
  return {
    name: label,
    head: shown.map(({ i }) => columns[i]?.label ?? ""),
    rows: first.map((row) => shown.map(({ i }) => row[i] ?? "")),
  };
}
