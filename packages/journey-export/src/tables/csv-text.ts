import type { Language } from "@cojourney/journey-model";
import type { Cell } from "#tables/table.ts";
import { inertText } from "#text/inert-cell.ts";
import { numberText } from "#words/dates.ts";
import { yesNoWords } from "#words/yes-no.ts";

/** How a table is written as CSV. */
export interface CsvForm {
  readonly delimiter: string;
  readonly language: Language;
}

/**
 * A table as RFC 4180 says, with a byte order mark, without which Excel takes UTF-8 for something else.
 * Numbers are as that language writes them: Dutch Excel takes 12.5 for a date.
 */
export function csvBytes(
  rows: readonly (readonly Cell[])[],
  form: CsvForm,
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, form)).join(form.delimiter));
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`);
}

function csvCell(cell: Cell, { delimiter, language }: CsvForm): string {
  const text = plainText(cell, language);
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function plainText(cell: Cell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell, language);
  if (typeof cell === "boolean") return yesNoWords[cell ? "yes" : "no"][language];
  return inertText(cell.replaceAll("\u0000", "").toWellFormed());
}
