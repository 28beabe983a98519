import type { Localized } from "@cojourney/journey-model";
import { slug } from "#files/file-name.ts";
import type { LeftOut, WhyLeft } from "#import/import-plan.ts";
import type { Sheet } from "#import/import-source.ts";
import { keyOf, numberIn, plainWord, textIn, yesOrNo } from "#import/known-words.ts";
import { oneLine } from "#import/one-line.ts";
import { type TableId, tableDefinitions } from "#tables/index.ts";
import { wordsOf } from "#tables/list-text.ts";
import type { Cell, TableDefinition } from "#tables/table.ts";
import { cutText } from "#text/cut-text.ts";
import { yesNoWords } from "#words/yes-no.ts";

/** One row of a sheet of ours; its cells are asked for by the id of their column. */
export interface OwnRow {
  /** The text of a cell, cut to a limit. */
  text(column: string, limit: number): string;
  /** The same, with null for an empty cell. */
  word(column: string, limit: number): string | null;
  list(column: string): readonly string[];
  number(column: string): number | null;
  yesNo(column: string): boolean;
  /** The key behind a word of ours; null for an empty cell, and for a word that is none, which is reported. */
  key<Key extends string>(column: string, words: Readonly<Record<Key, Localized>>): Key | null;
  /** Says that something in this row is left. */
  leave(column: string, what: string, why: WhyLeft): void;
  /** What is known of the row in the end, for records that are taken only whole. */
  readonly place: string;
}

/** A sheet that is one of our tables. */
export interface OwnTable {
  readonly sheet: string;
  readonly rows: readonly OwnRow[];
}

/** Finds the sheet of a table: by its name, in either language, and its columns. */
export function findOwnTable(
  id: TableId,
  sheets: readonly Sheet[],
  left: LeftOut[],
): OwnTable | null {
  const definition: TableDefinition = tableDefinitions[id];
  for (const sheet of sheets) {
    if (!isNamed(sheet.name, definition.label)) continue;
    const [header = []] = sheet.rows;
    const columns = columnsOf(definition, header);
    const keys = definition.columns.filter(({ type }) => type === "id");
    if (!keys.every((column) => columns.has(column.id))) continue;
    for (const [i, label] of header.entries())
      if (![...columns.values()].includes(i) && textIn(label) !== "")
        left.push({
          where: { kind: "column", sheet: sheet.name, column: oneLine(textIn(label)) },
          what: "",
          why: { kind: "notMapped" },
        });
    return { sheet: sheet.name, rows: rowsOf(sheet, columns, left) };
  }
  return null;
}

function isNamed(name: string, { en, nl }: Localized): boolean {
  // Our CSV files end in `_kaarten_nl.csv`; a board's own title may stand in front of that.
  const parts = name
    .toLowerCase()
    .replace(/\.csv$/, "")
    .split("_");
  return [en, nl].some(
    (label) => plainWord(label) === plainWord(name) || slug(label) === (parts.at(-2) ?? parts[0]),
  );
}

/** Which column of the sheet each of ours is. */
function columnsOf(
  { columns }: TableDefinition,
  header: readonly Cell[],
): ReadonlyMap<string, number> {
  const labels = header.map((cell) => plainWord(textIn(cell)));
  const found = columns.map(({ id, label: { en, nl } }) => {
    const at = labels.findIndex((label) => [en, nl].some((one) => plainWord(one) === label));
    return [id, at] as const;
  });
  return new Map(found.filter(([, at]) => at !== -1));
}

function rowsOf(
  { name, rows }: Sheet,
  columns: ReadonlyMap<string, number>,
  left: LeftOut[],
): readonly OwnRow[] {
  const [header = []] = rows;
  return rows.flatMap((cells, i) =>
    i === 0 || cells.every((cell) => cell === null)
      ? []
      : [openRow({ sheet: name, number: i + 1, cells }, header, columns, left)],
  );
}

function openRow(
  {
    sheet,
    number,
    cells,
  }: { readonly sheet: string; readonly number: number; readonly cells: readonly Cell[] },
  header: readonly Cell[],
  columns: ReadonlyMap<string, number>,
  left: LeftOut[],
): OwnRow {
  const cell = (column: string): Cell => cells[columns.get(column) ?? -1] ?? null;
  function leave(column: string, what: string, why: WhyLeft): void {
    const label = oneLine(textIn(header[columns.get(column) ?? -1] ?? null));
    left.push({
      where: { kind: "cell", sheet, row: number, column: label },
      what: oneLine(what),
      why,
    });
  }
  function text(column: string, limit: number): string {
    const whole = textIn(cell(column)).toWellFormed();
    if (whole.length <= limit) return whole;
    leave(column, whole.slice(limit), { kind: "tooLong", limit });
    return cutText(whole, limit);
  }
  function unknown(column: string, known: readonly Localized[]): void {
    leave(column, textIn(cell(column)), { kind: "unknownValue", known });
  }
  return {
    place: `${sheet}:${number}`,
    leave,
    text,
    word: (column, limit) => text(column, limit) || null,
    list: (column) => wordsOf(textIn(cell(column))),
    number(column) {
      const found = numberIn(cell(column));
      if (found === undefined && cell(column) !== null) unknown(column, []);
      return found ?? null;
    },
    yesNo(column) {
      const found = yesOrNo(cell(column));
      if (found === undefined) unknown(column, Object.values(yesNoWords));
      return found ?? false;
    },
    key(column, words) {
      const word = textIn(cell(column));
      const found = word === "" ? null : keyOf(words, word);
      if (found === undefined) unknown(column, Object.values(words));
      return found ?? null;
    },
  };
}
