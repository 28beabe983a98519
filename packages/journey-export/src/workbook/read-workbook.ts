import {
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_PART_BYTES,
  MAX_ROWS,
  MAX_SHEETS,
  MAX_TOLD_CELLS,
} from "#import/import-limits.ts";
import type { ImportProblem, Sheet } from "#import/import-source.ts";
import type { LeftOut } from "#import/import-plan.ts";
import { readXml, XmlRefused } from "#import/read-xml.ts";
import { err, ok, type Result } from "@cojourney/journey-model";
import type { Cell } from "#tables/table.ts";
import { storedText } from "#text/excel-text.ts";
import { columnName } from "#workbook/sheet-xml.ts";
import { dateText, readDateStyles } from "#workbook/date-cells.ts";

/** Whether a file of an XLSX archive is needed to read its cells. */
export function isWorkbookPart(path: string): boolean {
  return /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(
    path,
  );
}

interface Workbook {
  readonly strings: readonly string[];
  /** By the index that cells name. */
  readonly isDateStyle: readonly boolean[];
  readonly is1904: boolean;
  /** How many cells may still come. */
  readonly room: { cells: number };
}

/** Reads the cells of a workbook: what stands in them, not how it looks. Formulas are their saved values. */
export function readWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
): Result<{ readonly sheets: readonly Sheet[]; readonly left: readonly LeftOut[] }, ImportProblem> {
  try {
    const { sheets, is1904 } = readSheetList(smallPart(parts, "xl/workbook.xml"));
    const targets = readTargets(smallPart(parts, "xl/_rels/workbook.xml.rels"));
    const strings = readStrings(parts.get("xl/sharedStrings.xml"));
    const isDateStyle = readDateStyles(smallPart(parts, "xl/styles.xml"));
    const left: LeftOut[] = [];
    const room = { cells: MAX_CELLS };
    const unread = new Map(parts);
    const read = sheets.flatMap(({ name, relation }) => {
      const path = targets.get(relation) ?? "";
      const bytes = unread.get(path);
      // A part is one sheet: named a thousand times it would be read a thousand times.
      unread.delete(path);
      return bytes ? [readSheet(name, bytes, { strings, isDateStyle, is1904, room }, left)] : [];
    });
    return ok({ sheets: read, left });
  } catch (cause) {
    if (cause instanceof XmlRefused) return err({ kind: "badArchive", why: cause.why });
    if (cause instanceof TooManyRows)
      return err({ kind: "tooManyRows", rows: cause.rows, limit: MAX_ROWS });
    if (cause instanceof TooMuch) return err({ kind: "badArchive", why: "unpacksTooLarge" });
    throw cause;
  }
}

class TooManyRows extends Error {
  readonly rows: number;
  constructor(rows: number) {
    super("Too many rows.");
    this.rows = rows;
  }
}

class TooMuch extends Error {}

function smallPart(parts: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | undefined {
  const bytes = parts.get(path);
  if (bytes && bytes.length > MAX_PART_BYTES) throw new TooMuch();
  return bytes;
}

function readSheetList(bytes: Uint8Array | undefined) {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let is1904 = false;
  if (!bytes) throw new XmlRefused("damaged");
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === "workbookPr") is1904 = isTrue(attributes.get("date1904"));
      if (name !== "sheet") return;
      if (sheets.length === MAX_SHEETS) throw new TooMuch();
      const relation = [...attributes].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ name: attributes.get("name") ?? "", relation });
    },
  });
  return { sheets, is1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Where each relation of the workbook points, as a path in the archive. */
function readTargets(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (!bytes) return targets;
  readXml(bytes, {
    open({ name, attributes }) {
      const target = attributes.get("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (name === "Relationship") targets.set(attributes.get("Id") ?? "", path);
    },
  });
  return targets;
}

/** The texts that cells share. What stands above letters to say how they sound (`rPh`) is no part of them. */
function readStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let [text, isText, isSound] = ["", false, false];
  readXml(bytes, {
    open({ name }) {
      if (name === "si") text = "";
      if (name === "rPh") isSound = true;
      isText = name === "t";
    },
    text(part) {
      if (isText && !isSound) text += part;
    },
    close(name) {
      isText = false;
      if (name === "rPh") isSound = false;
      if (name !== "si") return;
      if (strings.length === MAX_CELLS) throw new TooMuch();
      strings.push(storedText(text));
    },
  });
  return strings;
}

/** What is known of a cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
  hasFormula: boolean;
}

function readSheet(name: string, bytes: Uint8Array, workbook: Workbook, left: LeftOut[]): Sheet {
  const rows: Cell[][] = [];
  let [row, column, inside, isSound] = [-1, -1, "", false];
  let cell: OpenCell | null = null;
  readXml(bytes, {
    open(tag) {
      inside = tag.name;
      if (tag.name === "row") [row, column] = [numberOf(tag.attributes.get("r"), row + 2) - 1, -1];
      if (tag.name === "rPh") isSound = true;
      if (tag.name === "f" && cell) cell.hasFormula = true;
      if (tag.name !== "c") return;
      column = columnOf(tag.attributes.get("r")) ?? column + 1;
      const style = numberOf(tag.attributes.get("s"), 0);
      const type = tag.attributes.get("t") ?? "n";
      cell = { column, type, style, value: "", text: "", hasFormula: false };
    },
    text(part) {
      if (!cell || isSound) return;
      if (inside === "v") cell.value += part;
      if (inside === "t") cell.text += part;
    },
    close(closed) {
      inside = "";
      if (closed === "rPh") isSound = false;
      if (closed !== "c" || !cell) return;
      const value = valueOf(cell, workbook);
      if (value === null && cell.hasFormula) leave(left, name, row, cell.column);
      if (value !== null && cell.column < MAX_COLUMNS)
        put(rows, row, cell.column, value, workbook.room);
      cell = null;
    },
  });
  return { name, rows: filled(rows) };
}

/** Empty rows far below the last one are common, and cost nothing: only what is written is kept. */
function put(
  rows: Cell[][],
  row: number,
  column: number,
  value: Cell,
  room: Workbook["room"],
): void {
  if (row >= MAX_ROWS) throw new TooManyRows(row + 1);
  const cells = (rows[row] ??= []);
  room.cells -= Math.max(column + 1 - cells.length, 0);
  if (room.cells < 0) throw new TooMuch();
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function filled(rows: readonly (Cell[] | undefined)[]): readonly (readonly Cell[])[] {
  return Array.from(rows, (row) => row ?? []);
}

function valueOf({ type, value, text, style }: OpenCell, workbook: Workbook): Cell {
  switch (type) {
    case "s":
      return workbook.strings[Number(value)] || null;
    case "inlineStr":
      return storedText(text) || null;
    case "str":
      return storedText(value) || null;
    case "b":
      return value === "" ? null : isTrue(value);
    case "d":
      return value || null;
    case "n": {
      const number = Number(value);
      if (value.trim() === "" || !Number.isFinite(number)) return null;
      return workbook.isDateStyle[style] ? dateText(number, workbook.is1904) : number;
    }
    // An error (#N/A) says nothing that a card could.
    default:
      return null;
  }
}

/** Tells of a formula without a value; of too many in a workbook once a sheet. */
function leave(left: LeftOut[], sheet: string, row: number, column: number): void {
  const why = { kind: "formulaWithoutValue" } as const;
  if (left.length < MAX_TOLD_CELLS) {
    const where = { kind: "cell", sheet, row: row + 1, column: columnName(column) } as const;
    left.push({ where, what: "", why });
    return;
  }
  const where = left.at(-1)?.where;
  const isTold = where?.kind === "sheet" && where.sheet === sheet;
  if (!isTold) left.push({ where: { kind: "sheet", sheet }, what: "", why });
}

/** The column of a cell called "AB12", counted from 0. */
function columnOf(name: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name ?? "")?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
