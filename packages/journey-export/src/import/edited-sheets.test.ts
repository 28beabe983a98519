import { type Board, importRecords, readBoard } from "@cojourney/journey-model";
import { strFromU8, strToU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { readBoardRecords, writeBoardFile } from "#files/board-file.ts";
import { zip } from "#files/zip.ts";
import { renderCsv } from "#formats/render-csv.ts";
import { planImport } from "#import/plan-import.ts";
import { readImport } from "#import/read-import.ts";
import { takeSnapshot } from "#snapshot/snapshot.ts";
import { newBoard } from "#testing/arbitrary-board.ts";
import { exportOptions } from "#testing/export-options.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { leftOutText } from "#words/import-words.ts";

const sample = coffeeGrinderSnapshot("nl");
type Rows = string[][];

/** The CSV files of the sample, changed by hand, as their plan and the board that comes of them. */
async function edited(change: (sheets: Map<string, Rows>) => void) {
  const [part] = await renderCsv({
    snapshot: sample,
    options: exportOptions("nl"),
    readAsset: () => Promise.reject(new Error("A table needs no asset.")),
    onProgress: () => {},
  });
  const sheets = new Map<string, Rows>();
  for (const [path, bytes] of Object.entries(unzipSync(part!.bytes))) {
    const text = strFromU8(bytes).replace("\uFEFF", "");
    sheets.set(
      path.split("_").at(-2)!,
      Papa.parse<string[]>(text, { delimiter: ";", skipEmptyLines: true }).data,
    );
  }
  change(sheets);
  const files = [...sheets].map(([name, rows]) => ({
    path: `x_${name}_nl.csv`,
    bytes: strToU8(Papa.unparse(rows, { delimiter: ";" })),
  }));
  const read = await readImport({ kind: "file", name: "tables.zip", bytes: zip(files) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function imported(change: (sheets: Map<string, Rows>) => void) {
  const source = await edited(change);
  if (source.kind !== "board") throw new Error("Our sheets are a board.");
  const journey = newBoard();
  const target = { ...takeSnapshot(journey, new Date(0)), newId: journey.newId };
  const plan = planImport(source, target);
  expect(importRecords(journey, plan.records).ok).toBe(true);
  const { board }: { readonly board: Board } = readBoard(journey);
  return { plan, board, said: plan.left.map((one) => leftOutText(one, "nl")) };
}

function column(rows: Rows | undefined, label: string): number {
  return rows?.[0]?.indexOf(label) ?? -1;
}

it("takes what somebody changed and added in the sheets", async () => {
  const { board, said } = await imported((sheets) => {
    const cards = sheets.get("kaarten")!;
    const title = column(cards, "Titel");
    cards[1]![title] = "Anders";
    const added = cards[1]!.map(() => "");
    for (const label of ["Klantreis", "Fase", "Stap", "Rij"])
      added[column(cards, label)] = cards[1]![column(cards, label)]!;
    added[title] = "Erbij";
    added[column(cards, "Kanaal")] = "TikTok";
    added[column(cards, "Labels")] = "nieuw, snel";
    cards.push(added);
    // Another one by hand, in no step that there is.
    cards.push(added.map((cell, i) => (i === column(cards, "Stap") ? "Bestaat niet" : cell)));
  });
  const cards = [...board.cards.values()];
  expect(cards.length).toBe(sample.board.cards.size + 1);
  const changed = cards.find(({ title }) => title === "Anders");
  const added = cards.find(({ title }) => title === "Erbij");
  expect(added?.place).toMatchObject({
    stepId: changed?.place.stepId,
    laneId: changed?.place.laneId,
  });
  expect(added?.id).toMatch(/^own-/);
  expect(board.meta.channels.find(({ id }) => id === added?.channel)?.name).toBe("TikTok");
  expect(board.meta.tags.map(({ name }) => name)).toStrictEqual(["nieuw", "snel"]);
  expect(said).toStrictEqual([
    `x_kaarten_nl.csv, rij ${sample.board.cards.size + 3}, ‘Erbij’: niet overgenomen, want de stap of de rij waarin het hoort staat niet in het bestand.`,
  ]);
});

it("says what was changed in a sheet that is for reading, and what is not ours", async () => {
  const { said } = await imported((sheets) => {
    const touchpoints = sheets.get("contactmomenten")!;
    touchpoints[1]![column(touchpoints, "Titel")] = "Hier veranderd";
    const cards = sheets.get("kaarten")!;
    cards[0]!.push("Mijn kolom");
    cards[1]![column(cards, "Apparaat")] = "magnetron";
  });
  expect(said).toStrictEqual([
    "x_kaarten_nl.csv, kolom Mijn kolom: niet overgenomen, want het bord kent hier geen plek voor.",
    "x_kaarten_nl.csv, rij 2, Apparaat, ‘magnetron’: leeg gelaten; mogelijk is ‘laptop’, ‘tablet’, ‘telefoon’, ‘geen apparaat’.",
    "x_contactmomenten_nl.csv, rij 2, Titel, ‘Hier veranderd’: niet overgenomen, want het blad Kaarten zegt iets anders. Pas het daar aan.",
  ]);
});

it("takes a sheet of cards alone for a table like any other", async () => {
  const source = await edited((sheets) => {
    for (const name of sheets.keys()) if (name !== "kaarten") sheets.delete(name);
  });
  expect(source.kind).toBe("table");
});

it("migrates a board file of an older version, step by step", () => {
  const file = JSON.parse(strFromU8(writeBoardFile(sample)));
  file.cartoons = file.cards;
  delete file.cards;
  const renamed = ({ cartoons, ...rest }: Readonly<Record<string, unknown>>) => ({
    ...rest,
    postcards: cartoons,
  });
  const again = ({ postcards, ...rest }: Readonly<Record<string, unknown>>) => ({
    ...rest,
    cards: postcards,
  });
  const read = readBoardRecords(strToU8(JSON.stringify(file)), [renamed, again]);
  expect(read).toStrictEqual({ ok: true, value: { snapshot: sample, unread: [] } });
  const newer = strToU8(JSON.stringify({ ...file, version: 4 }));
  expect(readBoardRecords(newer, [renamed, again])).toStrictEqual({
    ok: false,
    error: { kind: "tooNew", version: 4 },
  });
});

it("reads sheets from before there were plans, and months as people write them", async () => {
  const plan = [
    "Spoor",
    "Van maand",
    "Tot en met maand",
    "Meetwaarde",
    "Nulmeting",
    "Streefwaarde",
    "Kans-id",
  ];
  const { plan: old } = await imported((sheets) => {
    const cards = sheets.get("kaarten")!;
    const at = new Set(plan.map((label) => column(cards, label)));
    sheets.set(
      "kaarten",
      cards.map((row) => row.filter((_, i) => !at.has(i))),
    );
    sheets.delete("roadmap");
  });
  expect(old.left).toStrictEqual([]);
  const { board, said } = await imported((sheets) => {
    const [header, first, second] = sheets.get("kaarten")!;
    const [from, until] = [header!.indexOf("Van maand"), header!.indexOf("Tot en met maand")];
    [first![from], first![until]] = ["maart 2026", "31-05-2026"];
    [second![from], second![until]] = ["2026-03", "ooit"];
  });
  const periods = [...board.cards.values()].flatMap(({ period }) => period ?? []);
  expect(periods.toSorted((a, b) => (a.to < b.to ? -1 : 1))).toStrictEqual([
    { from: "2026-03", to: "2026-03" },
    { from: "2026-03", to: "2026-05" },
  ]);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("ooit");
});
