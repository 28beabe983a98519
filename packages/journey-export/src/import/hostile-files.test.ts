import { importRecords } from "@cojourney/journey-model";
import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { writeBoardFile } from "#files/board-file.ts";
import { zip } from "#files/zip.ts";
import { MAX_ROWS } from "#import/import-limits.ts";
import { readImport } from "#import/read-import.ts";
import { newBoard } from "#testing/arbitrary-board.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { planImport } from "#import/plan-import.ts";
import { takeSnapshot } from "#snapshot/snapshot.ts";
import { importProblemText, leftOutText } from "#words/import-words.ts";

const read = (bytes: Uint8Array, name = "file") => readImport({ kind: "file", name, bytes });

async function problemOf(bytes: Uint8Array) {
  const { ok, ...rest } = await read(bytes);
  if (ok || !("error" in rest)) throw new Error("This file should have been refused.");
  for (const language of ["en", "nl"] as const)
    expect(importProblemText(rest.error, language)).toMatch(/^[A-Z].*\.$/);
  return rest.error;
}

async function tableOf(bytes: Uint8Array, name?: string) {
  const answer = await read(bytes, name);
  if (!answer.ok || answer.value.kind !== "table") throw new Error(JSON.stringify(answer));
  return answer.value;
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...parts,
  };
  return zip(Object.entries(all).map(([path, text]) => ({ path, bytes: strToU8(text) })));
}
const withSheet = (xml: string) => workbook({ "xl/worksheets/sheet1.xml": xml });

it("refuses what is no table and no board, and says what to do", async () => {
  expect(await problemOf(new Uint8Array())).toStrictEqual({ kind: "empty" });
  for (const text of ["%PDF-1.7 ...", "<!doctype html><p>", '<?xml version="1.0"?><a/>'])
    expect(await problemOf(strToU8(text))).toStrictEqual({ kind: "unknownForm" });
  // What an XLS file of the last century begins with.
  const xls = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0);
  expect(await problemOf(xls)).toStrictEqual({ kind: "unknownForm" });
  expect(await problemOf(strToU8("{ not JSON"))).toMatchObject({ kind: "notABoard" });
  expect(await problemOf(strToU8('{"name":"a package"}'))).toMatchObject({ kind: "notABoard" });
  expect(await problemOf(strToU8("\n ; ; \n"))).toStrictEqual({ kind: "empty" });
});

it("does not unpack a bomb, whatever it says of its size", async () => {
  const zeros = new Uint8Array(30_000_000);
  const bomb = zip([{ path: "a.csv", bytes: zeros }]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problemOf(bomb)).toStrictEqual({ kind: "badArchive", why: "unpacksTooLarge" });
  const view = new DataView(bomb.buffer);
  view.setUint32(22, 10, true);
  expect(await problemOf(bomb)).toStrictEqual({ kind: "badArchive", why: "unpacksTooLarge" });
});

it("refuses archives of thousands of files, and damaged ones", async () => {
  const many = Array.from({ length: 2_001 }, (_, i) => ({ path: `${i}.csv`, bytes: strToU8("a") }));
  expect(await problemOf(zip(many))).toStrictEqual({ kind: "badArchive", why: "tooManyFiles" });
  const whole = withSheet(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
  for (const length of [5, 60, 200])
    expect(await problemOf(whole.slice(0, length))).toStrictEqual({
      kind: "badArchive",
      why: "damaged",
    });
  expect(await problemOf(zip([{ path: "a.txt", bytes: strToU8("a") }]))).toStrictEqual({
    kind: "unknownForm",
  });
});

it("refuses XML that defines entities, and XML that is none", async () => {
  const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>${sheet("")}`;
  expect(await problemOf(withSheet(laughs))).toStrictEqual({ kind: "badArchive", why: "doctype" });
  for (const broken of ["<worksheet><sheetData>", "<a></b>", "&undefined;", "no XML"])
    expect(await problemOf(withSheet(broken))).toStrictEqual({
      kind: "badArchive",
      why: "damaged",
    });
});

it("keeps nothing for a cell at the far end of a sheet", async () => {
  const far = sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
  expect(await problemOf(withSheet(far))).toStrictEqual({
    kind: "tooManyRows",
    rows: 1_048_576,
    limit: MAX_ROWS,
  });
  const emptyFar = sheet(
    '<row r="1"><c r="A1"><v>7</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>',
  );
  expect((await tableOf(withSheet(emptyFar))).sheets).toStrictEqual([{ name: "One", rows: [[7]] }]);
});

it("does not fill the memory with the cells between those that a sheet names", async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row><c r="SF${i + 1}"><v>1</v></c></row>`,
  );
  expect(await problemOf(withSheet(sheet(rows.join(""))))).toStrictEqual({
    kind: "badArchive",
    why: "unpacksTooLarge",
  });
});

it("refuses a text of too many rows or cells while it reads, and not for empty ones at the end", async () => {
  const long = strToU8(`${"a;b\n".repeat(MAX_ROWS + 1)}\n\n`);
  expect(await problemOf(long)).toStrictEqual({
    kind: "tooManyRows",
    rows: MAX_ROWS + 1,
    limit: MAX_ROWS,
  });
  const wide = strToU8(`${";".repeat(499)}a\n`.repeat(10_001));
  expect(await problemOf(wide)).toStrictEqual({ kind: "badArchive", why: "unpacksTooLarge" });
  const empty = strToU8(`a;b\n${`${";".repeat(9)}\n`.repeat(MAX_ROWS)}`);
  expect((await tableOf(empty)).sheets[0]?.rows).toStrictEqual([["a", "b"]]);
});

it("counts the cells of all files of an archive together", async () => {
  const half = strToU8(`${";".repeat(499)}a\n`.repeat(5_001));
  const files = ["a.csv", "b.csv"].map((path) => ({ path, bytes: half }));
  expect(await problemOf(zip(files))).toStrictEqual({ kind: "badArchive", why: "unpacksTooLarge" });
});

it("reads a cell of millions of quotes", async () => {
  const [[cell] = []] =
    (await tableOf(strToU8(`a,"${'""'.repeat(1_000_000)}"`))).sheets[0]?.rows.map((row) =>
      row.slice(1),
    ) ?? [];
  expect(cell).toBe('"'.repeat(1_000_000));
});

it("tells of many formulas without a value sheet by sheet, and reads a part once", async () => {
  const empties = Array.from(
    { length: 1_500 },
    (_, i) => `<row r="${i + 1}"><c><f>A1</f></c></row>`,
  );
  const bytes = workbook({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${`<sheet name="One" r:id="r1"/>`.repeat(3)}</sheets></workbook>`,
    "xl/worksheets/sheet1.xml": sheet(`<row r="9999"><c><v>1</v></c></row>${empties.join("")}`),
  });
  const { sheets, left } = await tableOf(bytes);
  expect(sheets).toHaveLength(1);
  expect(left).toHaveLength(1_001);
  expect(left.at(-1)?.where).toStrictEqual({ kind: "sheet", sheet: "One" });
});

it("reads cells of every kind as what they show", async () => {
  const bytes = workbook({
    "xl/sharedStrings.xml": `<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>sound</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d mmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet(
      `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in_x000A_line</t></is></c>` +
        `<c t="b"><v>1</v></c><c t="str"><f>A1</f><v>made</v></c><c t="e"><v>#N/A</v></c><c><v>12.5</v></c>` +
        `<c s="1"><v>46053</v></c><c s="2"><v>46053.5</v></c><c s="3"><v>0.25</v></c><c><f>1+1</f></c><c t="s"><v>9</v></c></row>`,
    ),
  });
  const { sheets, left } = await tableOf(bytes);
  expect(sheets[0]?.rows).toStrictEqual([
    [],
    [
      "plain",
      "rich text",
      null,
      "in\nline",
      true,
      "made",
      null,
      12.5,
      "2026-01-31",
      "2026-01-31 12:00",
      "06:00",
    ],
  ]);
  expect(left.map((one) => leftOutText(one, "nl"))).toStrictEqual([
    "One, rij 2, L: niet overgenomen, want de formule is zonder uitkomst opgeslagen. Open het bestand in je spreadsheetprogramma en sla het op.",
  ]);
});

it("reads text in the encodings that spreadsheets save", async () => {
  const text = "kop;één\r\na;b\r\n";
  const utf16 = new Uint8Array(2 + text.length * 2);
  utf16.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) utf16[2 + i * 2] = text.charCodeAt(i);
  const western = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const bytes of [strToU8(text), strToU8(`\uFEFF${text}`), utf16, western])
    expect((await tableOf(bytes)).sheets[0]?.rows).toStrictEqual([
      ["kop", "één"],
      ["a", "b"],
    ]);
});

const snapshot = coffeeGrinderSnapshot("en");
function boardFile(change: (file: Record<string, unknown[]>) => void): Uint8Array {
  const file = JSON.parse(new TextDecoder().decode(writeBoardFile(snapshot)));
  change(file);
  return strToU8(JSON.stringify(file));
}

it("takes the good records of a board file, and says of each bad one why it is left", async () => {
  const bytes = boardFile((file) => {
    const [first] = file["cards"] ?? [];
    file["cards"]?.push(
      first,
      { id: "c1", title: "Without a place" },
      { id: "x".repeat(65) },
      "no record",
      null,
    );
    file["emotions"]?.push({ stepId: "s1", score: 9, label: "" });
    file["drawing"]?.push(
      { id: "shape:a", fields: { "p:deep": deep(40) } },
      { id: "shape:b", fields: JSON.parse('{"p:x":{"__proto__":{"isAdmin":true}}}') },
    );
  });
  const answer = await read(bytes);
  if (!answer.ok || answer.value.kind !== "board") throw new Error("It is a board all the same.");
  const journey = newBoard();
  const plan = planImport(answer.value, {
    ...takeSnapshot(journey, new Date(0)),
    newId: journey.newId,
  });
  expect(plan.taken.cards).toBe(snapshot.board.cards.size);
  expect(plan.left.map(({ why }) => why.kind)).toStrictEqual([
    "twice",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
  ]);
  for (const one of plan.left) expect(leftOutText(one, "en")).toMatch(/: not taken, since .*\.$/);
  expect(JSON.stringify(plan.records)).not.toContain("isAdmin");
});

it("takes ids that no board takes, and feelings whose step is gone, under ids of their own", async () => {
  const [card] = snapshot.board.cards.keys();
  const bytes = boardFile((file) => {
    file["emotions"]?.push({ stepId: "gone", score: 1, label: "" });
  });
  const text = new TextDecoder().decode(bytes).replaceAll(`"${card}"`, '"__proto__"');
  const answer = await read(strToU8(text));
  if (!answer.ok || answer.value.kind !== "board") throw new Error("It is a board all the same.");
  const journey = newBoard();
  // Onto a new board, then beside itself.
  for (const times of [1, 2]) {
    const plan = planImport(answer.value, {
      ...takeSnapshot(journey, new Date(0)),
      newId: journey.newId,
    });
    expect(importRecords(journey, plan.records)).toMatchObject({ ok: true });
    const { board } = takeSnapshot(journey, new Date(0));
    expect(board.cards.size).toBe(times * snapshot.board.cards.size);
  }
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : [deep(levels - 1)];
}

it("reads a file that is nested beyond any sense without falling over", async () => {
  const brackets = `{"format":"cojourney-board","version":1,"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  expect(await problemOf(strToU8(brackets))).toMatchObject({ kind: "notABoard" });
});

it("takes the board file out of a hand-over, which has the tables beside it", async () => {
  const bytes = zip([
    { path: "tabellen/kaarten.csv", bytes: strToU8("Titel\r\nBellen\r\n") },
    { path: "bord.json", bytes: writeBoardFile(snapshot) },
    { path: "../../etc/passwd", bytes: strToU8("root") },
  ]);
  const answer = await read(bytes);
  expect(answer.ok && answer.value.kind === "board" && answer.value.form).toBe("boardFile");
});
