import { err, ok, type Result } from "@cojourney/journey-model";
import { MAX_CELLS, MAX_FILE_BYTES } from "#import/import-limits.ts";
import type { LeftOut } from "#import/import-plan.ts";
import type { ImportInput, ImportProblem, ImportSource, Sheet } from "#import/import-source.ts";
import type { Cell } from "#tables/table.ts";

type Reading = Result<ImportSource, ImportProblem>;

/**
 * Finds out what somebody brings, by what is in it and not by what it is called. Nothing in it is
 * trusted. The code that reads is fetched when it is needed.
 */
export async function readImport(input: ImportInput): Promise<Reading> {
  if (input.kind === "pasted") return readPastedText(input.text);
  const { name, bytes } = input;
  if (bytes.length === 0) return err({ kind: "empty" });
  if (bytes.length > MAX_FILE_BYTES)
    return err({ kind: "tooLarge", bytes: bytes.length, limit: MAX_FILE_BYTES });
  return isArchive(bytes) ? readArchive(bytes) : readTextFile(name, bytes);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readPastedText(text: string): Promise<Reading> {
  if (text.length > MAX_FILE_BYTES)
    return err({ kind: "tooLarge", bytes: text.length, limit: MAX_FILE_BYTES });
  if (text.trimStart().startsWith("{")) return readBoard(new TextEncoder().encode(text));
  const { readPasted } = await import("#import/read-csv.ts");
  const sheet = readPasted(text);
  return sheet.ok ? fromSheets([sheet.value], []) : sheet;
}

async function readTextFile(name: string, bytes: Uint8Array): Promise<Reading> {
  const { decodeText } = await import("#import/decode-text.ts");
  const text = decodeText(bytes);
  if (text === null || isForeign(text)) return err({ kind: "unknownForm" });
  if (/^\uFEFF?\s*\{/.test(text)) return readBoard(bytes);
  const { readCsv } = await import("#import/read-csv.ts");
  const sheet = readCsv(name, text);
  return sheet.ok ? fromSheets([sheet.value], []) : sheet;
}

/** Texts that are no table: PDF, web pages and other XML. */
function isForeign(text: string): boolean {
  return /^\uFEFF?\s*(%PDF|<\?xml|<!doctype|<html|<svg)/i.test(text);
}

async function readBoard(bytes: Uint8Array): Promise<Reading> {
  const { readBoardRecords } = await import("#files/board-file.ts");
  const read = readBoardRecords(bytes);
  if (!read.ok) {
    const problem = read.error;
    return err(problem.kind === "notJson" ? { kind: "notABoard", details: "" } : problem);
  }
  const { snapshot, unread } = read.value;
  const { board, drawing } = snapshot;
  return ok({ kind: "board", form: "boardFile", content: { board, drawing }, left: unread });
}

async function readArchive(bytes: Uint8Array): Promise<Reading> {
  const { unpack } = await import("#import/unpack.ts");
  const { isWorkbookPart, readWorkbook } = await import("#workbook/read-workbook.ts");
  const unpacked = unpack(bytes, (path) => isWorkbookPart(path) || /\.(csv|json)$/i.test(path));
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  if (files.has("xl/workbook.xml")) {
    const workbook = readWorkbook(files);
    return workbook.ok ? fromSheets(workbook.value.sheets, workbook.value.left) : workbook;
  }
  // A hand-over holds the board file beside the tables: the one that loses nothing is taken.
  const boardFile = [...files].find(([path]) => path.toLowerCase().endsWith(".json"));
  if (boardFile) return readBoard(boardFile[1]);
  return readCsvFiles(files);
}

async function readCsvFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Reading> {
  const { decodeText } = await import("#import/decode-text.ts");
  const { readCsv } = await import("#import/read-csv.ts");
  const room = { cells: MAX_CELLS };
  const sheets: Sheet[] = [];
  for (const [path, bytes] of files) {
    const text = decodeText(bytes);
    if (text === null) continue;
    const sheet = readCsv(path.split("/").at(-1) ?? path, text, room);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return sheets.length === 0 ? err({ kind: "unknownForm" }) : fromSheets(sheets, []);
}

async function fromSheets(all: readonly Sheet[], left: readonly LeftOut[]): Promise<Reading> {
  const sheets = all.filter(({ rows }) => rows.some((row) => row.some(saysSomething)));
  if (sheets.length === 0) return err({ kind: "empty" });
  const { readOwnSheets } = await import("#import/read-own-sheets.ts");
  const own = readOwnSheets(sheets);
  if (!own) return ok({ kind: "table", sheets, left });
  return ok({ kind: "board", form: "sheets", content: own.content, left: [...left, ...own.left] });
}

function saysSomething(cell: Cell): boolean {
  return cell !== null && String(cell).trim() !== "";
}
