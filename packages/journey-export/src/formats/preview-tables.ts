import { emptyPreview, type Preview, type PreviewTable } from "#formats/format.ts";
import { tablesOf } from "#tables/index.ts";
import type { Cell, Table } from "#tables/table.ts";
import { cleanLine } from "#text/clean-text.ts";
import { shortText } from "#text/cut-text.ts";
import { numberText } from "#words/dates.ts";
import { yesNoWords } from "#words/yes-no.ts";

const ROWS = 4;
/** Columns that say where a card is and what it says; there is no room for more. */
const telling = new Set(["step", "lane", "title"]);
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

function beginningOf({ label, columns, rows }: Table, text: (cell: Cell) => string): PreviewTable {
  const shown = columns.map(({ id }, i) => ({ id, i })).filter(({ id }) => telling.has(id));
  return {
    name: label,
    head: shown.map(({ i }) => columns[i]?.label ?? ""),
    rows: rows.slice(0, ROWS).map((row) => shown.map(({ i }) => text(row[i] ?? null))),
  };
}
