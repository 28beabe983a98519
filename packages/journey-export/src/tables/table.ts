import type { Language, Localized } from "@cojourney/journey-model";
import type { BoardFacts } from "#tables/board-facts.ts";

/** What stands in one cell; null is empty. */
export type Cell = string | number | boolean | null;

/**
 * What the cells of a column hold.
 *
 * - `id`: what a record is known by; it means nothing to people
 * - `text`: a line; `long`: running text, with line breaks
 * - `list`: several words, as `listText` joins them
 */
export type ColumnType = "id" | "text" | "long" | "list" | "number" | "yesNo";

/** One column of a table. */
export interface Column<Row> {
  /** Stays the same in every language and version: what is read back is found by it. */
  readonly id: string;
  readonly label: Localized;
  readonly type: ColumnType;
  readonly value: (row: Row, facts: BoardFacts) => Cell;
}

/** How one kind of record becomes rows. A new table is a file beside this and a line in the registry. */
export interface TableDefinition {
  readonly label: Localized;
  /** Whether its rows are records of their own, as opposed to a choice from another table for reading. */
  readonly holds: "records" | "view";
  readonly columns: readonly Pick<Column<never>, "id" | "label" | "type">[];
  readonly rows: (facts: BoardFacts) => readonly (readonly Cell[])[];
}

/** One table of a snapshot, in one language: what XLSX, CSV and the appendix of the report print. */
export interface Table {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly type: ColumnType;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Ties the columns of a table to its rows. */
export function defineTable<Row>({
  label,
  holds,
  rows,
  columns,
}: {
  readonly label: Localized;
  readonly holds: TableDefinition["holds"];
  readonly rows: (facts: BoardFacts) => readonly Row[];
  readonly columns: readonly Column<Row>[];
}): TableDefinition {
  return {
    label,
    holds,
    columns,
    rows: (facts) => rows(facts).map((row) => columns.map(({ value }) => value(row, facts))),
  };
}

/** A table with its words in one language. */
export function tableIn(
  id: string,
  { label, columns, rows }: TableDefinition,
  facts: BoardFacts,
): Table {
  const { language }: { readonly language: Language } = facts;
  return {
    id,
    label: label[language],
    columns: columns.map((column) => ({
      id: column.id,
      label: column.label[language],
      type: column.type,
    })),
    rows: rows(facts),
  };
}
