import path from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { writePresentation } from "#presentation/write-presentation.ts";
import { makeSlides } from "#slides/make-slides.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot } from "#testing/hostile-snapshot.ts";
import { hasReader, readWith } from "#testing/read-with.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

/** The parts of a package, from each of two boards: a good one, and one full of hostile texts. */
const packages = [coffeeGrinderSnapshot("nl"), hostileSnapshot("nl")].map((snapshot) =>
  unzipSync(writePresentation(makeSlides(snapshot, exportOptions("nl")))),
);
type Parts = (typeof packages)[number];

const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

it.runIf(hasReader("xmllint"))("is well-formed in every part, whatever people wrote", () => {
  const parts = packages.flatMap((one) => Object.keys(one).map((name) => textOf(one, name)));
  const xml = parts.filter((text) => text.startsWith("<?xml"));
  // In one document, since a program for each part takes half a minute.
  const joined = xml.map((text) => text.replace(/^<\?xml.*?\?>/u, "")).join("\n");
  expect(xml.length).toBeGreaterThan(200);
  readWith("xmllint", ["--noout", "--nonet", "--huge", "FILE"], strToU8(`<all>${joined}</all>`));
});

it.each(packages)("says once what each part is, and of no part that is not there", (parts) => {
  const named = all(textOf(parts, "[Content_Types].xml"), /PartName="\/([^"]+)"/gu);
  const there = Object.keys(parts).filter((name) => !/\.rels$|^\[Content/u.test(name));
  expect(named.toSorted()).toStrictEqual(there.toSorted());
});

it.each(packages)("has relationships that lead to parts, and no others", (parts) => {
  const reached = new Set<string>();
  for (const name of Object.keys(parts).filter((one) => one.endsWith(".rels"))) {
    const folder = path.posix.dirname(path.posix.dirname(name));
    const rels = textOf(parts, name);
    const ids = all(rels, / Id="([^"]+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(rels, /Target="([^"]+)"/gu)) {
      const part = path.posix.join(folder, target);
      expect(Object.keys(parts)).toContain(part);
      reached.add(part);
    }
    const owner = name.replace("_rels/", "").replace(/\.rels$/u, "");
    for (const used of all(textOf(parts, owner), /r:(?:id|embed)="([^"]+)"/gu))
      expect(ids).toContain(used);
  }
  const there = Object.keys(parts).filter((name) => !/\.rels$|^\[Content/u.test(name));
  expect(there.filter((name) => !reached.has(name))).toStrictEqual([]);
});

it.each(packages)("gives no two shapes of a slide one id", (parts) => {
  for (const name of Object.keys(parts).filter((one) => /slides\/slide\d+\.xml$/u.test(one))) {
    const ids = all(textOf(parts, name), /<p:cNvPr id="(\d+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it.each(packages)(
  "has tables with a cell for each column in each row, and text in each cell",
  (parts) => {
    for (const name of Object.keys(parts).filter((one) => /slides\/slide\d+\.xml$/u.test(one)))
      for (const table of all(textOf(parts, name), /<a:tbl>(.*?)<\/a:tbl>/gsu)) {
        const columns = table.split("<a:gridCol ").length - 1;
        for (const row of table.split("<a:tr ").slice(1)) {
          expect(row.split("<a:tc>")).toHaveLength(columns + 1);
          expect(row).not.toContain("<a:lstStyle/></a:txBody>");
        }
      }
  },
);

it("has charts whose numbers are those of their workbook", () => {
  const [parts] = packages;
  const workbook = unzipSync(
    parts?.["ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array(),
  );
  const inSheet = all(textOf(workbook, "xl/worksheets/sheet1.xml"), /<v>(-?\d+)<\/v>/gu);
  const chart = textOf(parts ?? {}, "ppt/charts/chart1.xml");
  const [values = ""] = all(chart, /<c:val>(.*?)<\/c:val>/gsu);
  expect(all(values, /<c:v>(-?\d+)<\/c:v>/gu)).toStrictEqual(inSheet);
  expect(inSheet.length).toBeGreaterThan(10);
  // A third axis that is nowhere makes PowerPoint ask for a repair.
  expect(new Set(all(chart, /<c:axId val="(\d+)"/gu)).size).toBe(2);
});
