import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { ExportOptions } from "#formats/format.ts";
import { buildBoard } from "@cojourney/journey-model/testing";
import { type Snapshot, takeSnapshot } from "#snapshot/snapshot.ts";
import { exportOptions } from "#testing/export-options.ts";
import { hostileSnapshot, hostileTexts } from "#testing/hostile-snapshot.ts";
import { readAsset } from "#cli/read-asset.ts";
import { hasReader, readWith } from "#testing/read-with.ts";
import {
  coffeeGrinderSnapshot,
  futureSnapshot,
  plannedSnapshot,
  votedSnapshot,
} from "#testing/sample-snapshot.ts";
import { runExport } from "./run-export.ts";

const sample = coffeeGrinderSnapshot("nl");

async function report(snapshot: Snapshot, options: Partial<ExportOptions> = {}) {
  const { bytes } = await runExport("pdf", snapshot, exportOptions("nl", options), {
    readAsset,
    onProgress: () => {},
  });
  return bytes;
}
const print = (program: string, args: readonly string[], pdf: Uint8Array) =>
  readWith(program, args, pdf).toString("utf8");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const sampleReport = await report(sample, { client: "Maalsteeg", facilitator: "Iris de Boer" });

it("is the same bytes twice", async () => {
  const again = await report(sample, { client: "Maalsteeg", facilitator: "Iris de Boer" });
  expect(hashOf(again)).toBe(hashOf(sampleReport));
});

it.runIf(hasReader("pdfinfo"))(
  "is tagged, bookmarked and dated by its snapshot, with all fonts inside",
  async () => {
    const info = print("pdfinfo", ["FILE"], sampleReport);
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/Author: +Iris de Boer/u);
    expect(info).toMatch(/CreationDate: +Sat Jan 31 12:00:00 2026/u);
    const fonts = print("pdffonts", ["FILE"], sampleReport).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/u);
    const tree = print("pdfinfo", ["-struct-text", "FILE"], sampleReport);
    for (const tag of ["TOC", "H1", "Table", "TH", "TD", "Figure"])
      expect(tree).toContain(`${tag} `.trim());
    const text = print("pdftotext", ["-layout", "FILE", "-"], sampleReport);
    expect(text).toContain("Maalsteeg");
    expect(text.match(new RegExp(sample.id, "gu"))?.length).toBeGreaterThan(5);
    const pages = Number(/Pages: +(\d+)/u.exec(info)?.[1]);
    expect(text).toContain(`Pagina ${pages} van ${pages}`);
  },
);

it.runIf(hasReader("pdfinfo"))("loses no word of what people wrote on cards", async () => {
  const said = print("pdftotext", ["-raw", "FILE", "-"], sampleReport).replaceAll(/\s+/gu, "");
  const missing = [...sample.board.cards.values()].filter(
    ({ title }) => !said.includes(title.replaceAll(/\s+/gu, "")),
  );
  expect(missing.map(({ title }) => title)).toStrictEqual([]);
});

it.runIf(hasReader("pdfinfo"))("is read aloud with a space between words on two lines", () => {
  const aloud = print("pdfinfo", ["-struct-text", "FILE"], sampleReport).replaceAll(/\s+/gu, " ");
  const texts = [...sample.board.journeys.values()].map(({ situation }) => situation);
  for (const text of texts) expect(aloud).toContain(text);
});

it.runIf(hasReader("pdfinfo"))("says of an empty board that it is empty, and no more", async () => {
  const nothing = takeSnapshot(buildBoard({ cards: 0, journeys: 0 }), new Date(0));
  const pages = print("pdftotext", ["-layout", "FILE", "-"], await report(nothing)).split("\f");
  expect(pages[1]).toContain("Op dit bord staan nog geen klantreizen.");
  expect(pages.filter((page) => page.trim() !== "")).toHaveLength(2);
});

it.runIf(hasReader("pdfinfo"))("holds the future against the present", async () => {
  const said = print("pdftotext", ["-layout", "FILE", "-"], await report(futureSnapshot("nl")));
  const page = said.split("\f").find((one) => /^ *Huidig tegenover gewenst/u.test(one));
  expect(page).toContain("Vervallen");
  expect(said).toMatch(/Vervallen +kans +Beantwoord elke review/u);
  expect(said).toMatch(/Bewustwording › Ontbijt met de handmolen +−1 +\+2 +\+3/u);
});

it.runIf(hasReader("pdfinfo"))("has a roadmap when something is planned", async () => {
  const said = print("pdftotext", ["-layout", "FILE", "-"], await report(plannedSnapshot("nl")));
  const page = said.split("\f").find((one) => /^ *Roadmap/u.test(one)) ?? "";
  expect(page).toMatch(/feb ’26 +mrt ’26 .+ jan ’27/u);
  expect(page).toMatch(/1 begint na januari 2027: zie de lijst hierna\.[^]+Ruilbeurs voor molens/u);
  expect(page).toMatch(/Organisatie\n[^]+maart t\/m mei 2026 +Webteam[^]+van 34% naar\s+50%/u);
  expect(said).toMatch(/Oplossingen nog zonder datum[^]+Molen op proef/u);
  expect(print("pdftotext", ["FILE", "-"], sampleReport)).not.toContain("Roadmap");
});

it.runIf(hasReader("pdfinfo"))("lists votes, beside the opportunities and by round", async () => {
  const voted = votedSnapshot("nl");
  const said = print("pdftotext", ["-layout", "FILE", "-"], await report(voted));
  expect(said).toContain("Bovenaan staat wat de meeste stemmen kreeg");
  expect(said).toMatch(/^ *Kansen +Stemmen +Klantreis +Waar +Gevoel\n+.+ 4 /mu);
  expect(said).toMatch(/Stemming: Wat eerst\?\s+31 januari 2026 · 3 deelnemers, ieder 3 stemmen/u);
  const [parked] = voted.board.parked.values();
  expect(said.slice(said.lastIndexOf("Parkeerplaats"))).toContain(parked?.title);
});

it.runIf(hasReader("pdfinfo"))(
  "takes every hostile text, and keeps letters that no font of ours has",
  async () => {
    const pdf = await report(hostileSnapshot("nl"), {
      client: hostileTexts[1],
      facilitator: hostileTexts[8],
    });
    const said = print("pdftotext", ["-raw", "FILE", "-"], pdf);
    for (const word of ["漢字とかな", "한국어", "Łódź", "Київ", "العربية", "<script>alert"])
      expect(said.replaceAll(/\s+/gu, "")).toContain(word);
    for (const page of ["1", "4"])
      expect(
        readWith("pdftoppm", ["-png", "-r", "30", "-f", page, "-l", page, "FILE"], pdf).length,
      ).toBeGreaterThan(1_000);
  },
);
