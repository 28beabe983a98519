import {
  cellKey,
  importRecords,
  type JourneyDoc,
  JourneyId,
  laneKindOf,
  openUndo,
  outlineBoard,
  readBoard,
} from "@cojourney/journey-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableMapping } from "#import/mapping.ts";
import { planImport } from "#import/plan-import.ts";
import { readImport } from "#import/read-import.ts";
import { suggestMapping } from "#import/suggest-mapping.ts";
import { takeSnapshot } from "#snapshot/snapshot.ts";
import { newBoard } from "#testing/arbitrary-board.ts";
import { leftOutText } from "#words/import-words.ts";

const targetOf = (journey: JourneyDoc) => ({
  ...takeSnapshot(journey, new Date(0)),
  newId: journey.newId,
});

async function pasted(text: string) {
  const read = await readImport({ kind: "pasted", text });
  if (!read.ok || read.value.kind !== "table") throw new Error("What is pasted is a table.");
  return read.value;
}

/** Takes in what the first guess makes of a table, with changes of a person to it. */
async function taken(
  text: string,
  journey: JourneyDoc,
  change: (mapping: TableMapping) => TableMapping = (mapping) => mapping,
) {
  const source = await pasted(text);
  const target = targetOf(journey);
  const mapping = change(suggestMapping(source.sheets, target));
  const plan = planImport({ ...source, mapping }, target);
  expect(importRecords(journey, plan.records)).toStrictEqual({ ok: true, value: undefined });
  return { plan, mapping };
}

/** A map as it is drawn: its phases with their steps, and the cards of each lane by step. */
function mapsIn(journey: JourneyDoc) {
  return outlineBoard(readBoard(journey).board).map((outline) => ({
    title: outline.journey.title,
    phases: outline.phases.map(({ phase, steps }) => [
      phase.title,
      ...steps.map(({ step }) => step.title),
    ]),
    emotions: outline.steps.map(({ emotion }) => emotion?.score ?? null),
    lanes: Object.fromEntries(
      outline.lanes.map((lane) => [
        lane.title || laneKindOf(lane.kind).label.nl,
        outline.steps.map(({ step }) =>
          (outline.cards.get(cellKey(step.id, lane.id)) ?? []).map(({ title }) => title),
        ),
      ]),
    ),
  }));
}

const drawn = [
  "\tOriënteren\t\tKopen",
  "Stap\tHoort erover\tVergelijkt\tBetaalt",
  'Doet\tVraagt een vriend\t"• Leest reviews\n• Belt de winkel"\t',
  "Denkt\t\tWelke past bij mij?\tEindelijk",
  "Emotie\t+\tslecht\t3",
  "Wie doet het\tMarketing\t\tVerkoop",
].join("\n");

describe("a table that is drawn like a map", () => {
  it("takes the place of the empty start of a new board", async () => {
    const journey = newBoard();
    const { plan, mapping } = await taken(drawn, journey);
    expect(mapping).toMatchObject({ kind: "grid", hasPhases: true });
    expect(plan.replacesStart).toBe(true);
    expect(mapsIn(journey)).toStrictEqual([
      {
        title: "",
        phases: [
          ["Oriënteren", "Hoort erover", "Vergelijkt"],
          ["Kopen", "Betaalt"],
        ],
        emotions: [1, -1, null],
        lanes: {
          Doet: [["Vraagt een vriend"], ["Leest reviews", "Belt de winkel"], []],
          Denkt: [[], ["Welke past bij mij?"], ["Eindelijk"]],
          Emotie: [[], [], []],
          "Wie doet het": [["Marketing"], [], ["Verkoop"]],
        },
      },
    ]);
    expect(plan.left.map((one) => leftOutText(one, "nl"))).toStrictEqual([
      "rij 5, Betaalt, ‘3’: leeg gelaten; mogelijk is ‘heel slecht’, ‘slecht’, ‘neutraal’, ‘goed’, ‘heel goed’.",
    ]);
  });

  it("fills the steps and rows of a journey that is there, and adds what is new", async () => {
    const journey = newBoard();
    await taken(drawn, journey);
    const { plan } = await taken(
      "\tvergelijkt\tPakt uit\nDoet\tSlaapt erover\tBewaart de doos\nEmotie\t2\t2",
      journey,
    );
    expect(plan.taken).toMatchObject({ journeys: 0, phases: 0, steps: 1, lanes: 0, cards: 2 });
    const [map] = mapsIn(journey);
    expect(map?.phases[1]).toStrictEqual(["Kopen", "Betaalt", "Pakt uit"]);
    expect(map?.lanes["Doet"]?.[1]).toStrictEqual([
      "Leest reviews",
      "Belt de winkel",
      "Slaapt erover",
    ]);
    expect(map?.emotions).toStrictEqual([1, -1, null, 2]);
    expect(plan.left.map(({ why }) => why.kind)).toStrictEqual(["feltAlready"]);
  });

  it("keeps columns apart that have no name, or the same one", async () => {
    const journey = newBoard();
    await taken("\t\tBelt\tBelt\nDoet\ta\tb\tc\nDenkt\td\te\tf", journey);
    expect(mapsIn(journey)[0]?.lanes["Doet"]).toStrictEqual([["a"], ["b"], ["c"]]);
  });
});

describe("a table with a card per row", () => {
  const list = [
    "Fase;Stap;Rij;Titel;Omschrijving;Kanaal;Labels;Afhakers in %;Apparaat;Budget",
    'Kopen;Kiest;Contactmomenten;Webshop;"Zoekt; en vindt";webshop van de winkel;"snel, online";12,5;telefoon;100',
    ";;Knelpunten;Te duur;;;;;;",
    ";Betaalt;Ideeën van het team;Pinnen;;TikTok;snel;;magnetron;",
    ";;;;;;;;;",
    ";;Doet;;;;;;;",
  ].join("\n");

  it("goes on with the phase and step of the row above, and finds lanes, channels and tags by name", async () => {
    const journey = newBoard();
    const { plan, mapping } = await taken(list, journey);
    expect(mapping).toMatchObject({
      kind: "rows",
      fields: [
        "phase",
        "step",
        "lane",
        "title",
        "note",
        "channel",
        "tags",
        "dropOffPercent",
        "device",
        null,
      ],
    });
    const { board } = readBoard(journey);
    const cards = [...board.cards.values()].map(({ title, note, kind, dropOff, device, tags }) => ({
      title,
      note,
      kind,
      percent: dropOff?.percent ?? null,
      device,
      tags: tags.length,
    }));
    expect(cards).toStrictEqual([
      {
        title: "Webshop",
        note: "Zoekt; en vindt",
        kind: "touchpoint",
        percent: 12.5,
        device: "phone",
        tags: 2,
      },
      { title: "Te duur", note: "", kind: "pain", percent: null, device: null, tags: 0 },
      { title: "Pinnen", note: "", kind: "note", percent: null, device: null, tags: 1 },
    ]);
    expect(mapsIn(journey)[0]?.phases).toStrictEqual([["Kopen", "Kiest", "Betaalt"]]);
    expect(board.meta.tags.map(({ name }) => name)).toStrictEqual(["online", "snel"]);
    expect(board.meta.channels.map(({ name }) => name)).toContain("TikTok");
    expect(plan.left.map((one) => leftOutText(one, "en"))).toStrictEqual([
      "column Budget: not taken, since it means nothing to the board.",
      "row 4, Apparaat, “magnetron”: left empty; possible is “laptop”, “tablet”, “phone”, “no device”.",
      "row 6: not taken, since it says nothing.",
    ]);
  });

  it("reads a column of words as titles", async () => {
    const journey = newBoard();
    const { plan } = await taken("Bellen\nMailen\nLangsgaan", journey);
    expect(plan.taken.cards).toBe(3);
    expect(plan.taken.journeys).toBe(1);
  });

  it("goes into a journey of its own, with a persona of the board, when a person wants that", async () => {
    const journey = newBoard();
    await taken(drawn, journey);
    const [persona] = readBoard(journey).board.personas.keys();
    await taken(list, journey, (mapping) => ({
      ...mapping,
      journey: { kind: "new", title: "Ander pad", personaId: persona! },
    }));
    const { board } = readBoard(journey);
    expect(board.personas.size).toBe(1);
    expect(mapsIn(journey).map(({ title }) => title)).toStrictEqual(["", "Ander pad"]);
  });
});

it("goes into a new journey when the one that was chosen is gone before it is planned", async () => {
  const journey = newBoard();
  await taken(drawn, journey);
  const { plan } = await taken(drawn, journey, (mapping) => ({
    ...mapping,
    journey: { kind: "existing", journeyId: JourneyId.parse("gone") },
  }));
  expect(plan.taken).toMatchObject({ journeys: 1, personas: 1 });
});

it("refuses the plan when its journey is gone, and leaves the board as it was", async () => {
  const journey = newBoard();
  await taken(drawn, journey);
  const source = await pasted("\tVergelijkt\nDoet\ta\nDenkt\tb");
  const target = targetOf(journey);
  const plan = planImport({ ...source, mapping: suggestMapping(source.sheets, target) }, target);
  const undo = openUndo(journey);
  journey.journeys.clear();
  const before = readBoard(journey).board;
  expect(importRecords(journey, plan.records)).toMatchObject({
    ok: false,
    error: { type: "RecordMissing", root: "journeys" },
  });
  expect(readBoard(journey).board).toStrictEqual(before);
  expect(undo.canUndo()).toBe(false);
});

it("takes whatever table there is, or says why not, and undo takes it all back", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "Doet",
      "Emotie",
      "2",
      "-1",
      "Titel",
      "Fase",
      "=1+1",
      "\u0007",
      "x".repeat(600),
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("rows", "grid"), async (rows, kind) => {
      const text = rows
        .map((row) => row.map((one) => one.replaceAll(/[\t\r\n"]/g, " ")).join("\t"))
        .join("\n");
      const read = await readImport({ kind: "pasted", text: `a\t${text}` });
      fc.pre(read.ok && read.value.kind === "table");
      if (!read.ok || read.value.kind !== "table") return;
      const journey = newBoard();
      const undo = openUndo(journey);
      const before = readBoard(journey).board;
      const target = targetOf(journey);
      const guess = suggestMapping(read.value.sheets, target);
      const other: TableMapping = {
        kind: "grid",
        sheet: 0,
        hasPhases: false,
        splitsLines: true,
        lanes: rows.map(() => "custom"),
        journey: { kind: "new", title: "", personaId: null },
      };
      const plan = planImport({ ...read.value, mapping: kind === "rows" ? guess : other }, target);
      expect(importRecords(journey, plan.records)).toStrictEqual({ ok: true, value: undefined });
      const { board, problems } = readBoard(journey);
      expect(problems).toStrictEqual([]);
      expect(board.cards.size).toBe(plan.taken.cards);
      for (const one of plan.left) expect(leftOutText(one, "nl")).toMatch(/\.$/);
      undo.undo();
      expect(readBoard(journey).board).toStrictEqual(before);
    }),
    { numRuns: 40 },
  );
});
