import { unzipSync } from "fflate";
import Papa from "papaparse";
import readXlsx from "read-excel-file/node";
import { expect, it } from "vitest";
import type { ExportFormatId } from "#formats/index.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { tablesOf } from "#tables/index.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { hasReader, readWith } from "#testing/read-with.ts";
import { coffeeGrinderSnapshot, plannedSnapshot, votedSnapshot } from "#testing/sample-snapshot.ts";
import { MAX_CELL_LENGTH } from "#workbook/cell-text.ts";
import { runExport } from "./run-export.ts";

const sample = coffeeGrinderSnapshot("nl");
const hostile = hostileSnapshot("nl");

async function bytesOf(
  format: ExportFormatId,
  snapshot: Snapshot,
  csvDelimiter: ";" | "," = ";",
): Promise<Uint8Array> {
  const file = await runExport(format, snapshot, exportOptions("nl", { csvDelimiter }), {
    readAsset: () => Promise.reject(new Error("A table needs no asset.")),
    onProgress: () => {},
  });
  return file.bytes;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Every text in a workbook with the style of its cell, read by expat from every part of a whole ZIP. */
const readByPython = `
import json, re, sys, zipfile
import xml.etree.ElementTree as tree
main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
parts = {name: tree.fromstring(book.read(name)) for name in book.namelist()}
styles = parts["xl/styles.xml"].find(main + "cellXfs")
quoted = [xf.get("quotePrefix") == "1" for xf in styles]
sheets = []
for i, sheet in enumerate(parts["xl/workbook.xml"].find(main + "sheets")):
    part = parts["xl/worksheets/sheet%d.xml" % (i + 1)]
    pane = part.find(".//" + main + "pane")
    cells = []
    for c in part.iter(main + "c"):
        kind = c.get("t") or "n"
        text = "".join(t.text or "" for t in c.iter(main + "t"))
        value = text if kind == "inlineStr" else c.find(main + "v").text
        cells.append([c.get("r"), kind, value, quoted[int(c.get("s"))]])
    sheets.append({
        "name": sheet.get("name"),
        "frozen": pane.get("state") == "frozen" and pane.get("ySplit") == "1",
        "widths": [float(col.get("width")) for col in part.iter(main + "col")],
        "formulas": len(list(part.iter(main + "f"))),
        "cells": cells,
    })
json.dump(sheets, sys.stdout)
`;
interface PythonSheet {
  readonly name: string;
  readonly frozen: boolean;
  readonly widths: readonly number[];
  readonly formulas: number;
  readonly cells: readonly (readonly [string, string, string, boolean])[];
}

it.runIf(hasReader("python3"))(
  "writes a workbook whose every part another reader takes",
  async () => {
    const sheets: readonly PythonSheet[] = JSON.parse(
      readWith("python3", ["-c", readByPython, "FILE"], await bytesOf("xlsx", hostile)).toString(),
    );
    expect(sheets.map(({ name }) => name)).toStrictEqual([
      "Klantreis",
      "Persona’s",
      "Fasen",
      "Stappen",
      "Contactmomenten",
      "Emoties",
      "Kaarten",
      "Kansen",
      "Roadmap",
      "Bewijs",
      "Stemmen",
      "Parkeerplaats",
      "Rijen",
      "Lijsten",
      "Over",
    ]);
    for (const { frozen, widths, formulas } of sheets) {
      expect({ frozen, formulas }).toStrictEqual({ frozen: true, formulas: 0 });
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...widths)).toBeLessThanOrEqual(60);
    }
    const cells = sheets.flatMap((sheet) => sheet.cells);
    expect(new Set(cells.map(([, kind]) => kind))).toStrictEqual(new Set(["inlineStr", "n", "b"]));
    // What looks like a formula is text, and marked as such for whoever edits the cell.
    const formulaLike = cells.filter(
      ([, kind, text]) => kind === "inlineStr" && /^[=+\-@]/.test(text),
    );
    expect(formulaLike.length).toBeGreaterThan(10);
    expect(formulaLike.every(([, , , isQuoted]) => isQuoted)).toBe(true);
    const longest = Math.max(...cells.map(([, , text]) => text.length));
    expect(longest).toBe(MAX_CELL_LENGTH);
  },
);

it("has a sheet of what each card got in each vote, and of what was set aside", () => {
  const tables = new Map(tablesOf(votedSnapshot("nl"), "nl").map((table) => [table.id, table]));
  const rows = tables.get("votes")?.rows ?? [];
  expect(rows.map(([, round, closedAt, votes]) => [round, closedAt, votes])).toStrictEqual([
    ["Wat eerst?", "2026-01-31", 4],
    ["Wat eerst?", "2026-01-31", 1],
    ["Wat eerst?", "2026-01-31", 1],
  ]);
  expect(rows.map((row) => row.at(-2))).toStrictEqual(["Anna 2", "", ""]);
  const opportunities = tables.get("opportunities");
  const votes = opportunities?.columns.findIndex(({ id }) => id === "votes") ?? -1;
  expect(opportunities?.rows.slice(0, 3).map((row) => row[votes])).toStrictEqual([4, 1, null]);
  expect(tables.get("parked")?.rows).toHaveLength(1);
});

it("has a sheet of what is planned, in the order in which it begins, and then the rest", () => {
  const tables = tablesOf(plannedSnapshot("nl"), "nl");
  const roadmap = tables.find(({ id }) => id === "roadmap");
  const shown = ["title", "stream", "from", "until", "owner", "baseline", "target"];
  const at = shown.map((one) => roadmap?.columns.findIndex(({ id }) => id === one) ?? -1);
  expect(roadmap?.rows.map((row) => at.map((i) => row[i]))).toStrictEqual([
    ["Mail over de eerste week", "communicatie", "2026-02", "2026-02", "Marketing", null, null],
    ["Keuzehulp op de productpagina", "organisatie", "2026-03", "2026-05", "Webteam", "34%", "50%"],
    ["Eigen reparatiedienst", null, "2026-06", "2027-12", null, null, null],
    ["Ruilbeurs voor molens", null, "2027-03", "2027-03", null, null, null],
    ["Molen op proef", null, null, null, null, null, null],
  ]);
});

it.runIf(hasReader("xmllint"))("writes XML that xmllint takes", async () => {
  const parts = Object.entries(unzipSync(await bytesOf("xlsx", hostile)));
  expect(parts.length).toBe(22);
  for (const [, part] of parts) readWith("xmllint", ["--noout", "--nonet", "FILE"], part);
});

it("is read by a library of others as what the tables say, with numbers and ticks as such", async () => {
  const tables = tablesOf(sample, "nl");
  const sheets = await readXlsx(Buffer.from(await bytesOf("xlsx", sample)));
  expect(sheets.map(({ sheet }) => sheet)).toStrictEqual(tables.map(({ label }) => label));
  for (const [i, { columns, rows }] of tables.entries()) {
    const [header, ...body] = sheets[i]!.data;
    expect(header).toStrictEqual(columns.map(({ label }) => label));
    const filled = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    expect(body.map((row) => columns.map((_, c) => row[c] ?? null))).toStrictEqual(filled);
  }
});

it.each([";", ","] as const)(
  "writes CSV files with %s that another parser reads",
  async (delimiter) => {
    const files = Object.entries(unzipSync(await bytesOf("csv", hostile, delimiter)));
    const tables = tablesOf(hostile, "nl");
    expect(files.map(([path]) => path)).toContain(
      "2026-01-31_script-alert-x-script-b-r-d-b_current_personas_nl.csv",
    );
    expect(files.length).toBe(tables.length);
    for (const [i, [, bytes]] of files.entries()) {
      const text = decoder.decode(bytes);
      expect(text.startsWith("\uFEFF")).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1), {
        delimiter,
        newline: "\r\n",
        skipEmptyLines: true,
      });
      expect(errors).toStrictEqual([]);
      const [header, ...rows] = data;
      expect(header).toStrictEqual(tables[i]?.columns.map(({ label }) => label));
      expect(rows.length).toBe(tables[i]?.rows.length);
      const texts = rows.flatMap((row) =>
        row.filter((_, c) => tables[i]?.columns[c]?.type !== "number"),
      );
      expect(texts.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toStrictEqual([]);
    }
  },
);

it("writes opportunities as issues that carry nothing out", async () => {
  const files = unzipSync(await bytesOf("tracker", hostile));
  const paths = Object.keys(files).toSorted();
  expect(paths.map((path) => path.split("_").at(-2))).toStrictEqual(["gitlab", "jira"]);
  const [gitlab, jira] = paths.map((path) =>
    Papa.parse<string[]>(decoder.decode(files[path]).slice(1), { skipEmptyLines: true }),
  );
  expect(gitlab?.data[0]).toStrictEqual(["title", "description"]);
  expect(jira?.data[0]?.slice(0, 5)).toStrictEqual([
    "Summary",
    "Issue Type",
    "Description",
    "Votes",
    "Labels",
  ]);
  expect(gitlab?.data.length).toBe(jira?.data.length);
  for (const [, description] of gitlab?.data ?? []) expect(description).not.toMatch(/^\s*\//m);
  for (const [summary] of jira?.data ?? []) expect(summary?.length).toBeLessThanOrEqual(256);
  expect(jira?.data.some(([, , text]) => text?.includes(hostile.id))).toBe(true);
});

it.each(["xlsx", "csv", "tracker"] as const)(
  "is the same bytes for the same board: %s",
  async (format) => {
    expect(await bytesOf(format, coffeeGrinderSnapshot("nl"))).toStrictEqual(
      await bytesOf(format, sample),
    );
  },
);
