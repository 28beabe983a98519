import { takeSnapshot, writeBoardFile } from "@cojourney/journey-export";
import {
  importRecords,
  openJourneyDoc,
  outlineBoard,
  readBoard,
  seedBoard,
} from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { answerImports } from "#features/import/answer-imports.ts";
import type { ImporterNews, MappingWish } from "#features/import/importer-messages.ts";

const table = "Stap\tKaart\tOpmerking\nZoeken\tVindt ons\t-\nKopen\tBetaalt\tsnel\n";

function newBoard() {
  const journey = openJourneyDoc(new Y.Doc());
  seedBoard(journey, { title: "Bord", framework: "five-phase", language: "nl" });
  return { journey, update: Y.encodeStateAsUpdate(journey.doc) };
}

function plannedIn(news: ImporterNews) {
  if (news.type !== "planned") throw new Error(`It said ${JSON.stringify(news)}.`);
  return news.planned;
}

test("a board file says what it is, and what it brings is put on the board", async () => {
  const sample = openJourneyDoc(new Y.Doc());
  seedSampleBoard(sample, "nl");
  const bytes = writeBoardFile(takeSnapshot(sample, new Date("2026-01-31T12:00:00Z")));
  const { journey, update } = newBoard();
  const ask = answerImports();
  const input = { kind: "file", name: "bord.json", bytes } as const;
  const found = await ask({ type: "read", input, language: "nl" });
  const { title } = readBoard(sample).board.meta;
  expect(found).toMatchObject({
    type: "found",
    found: { kind: "board", form: "boardFile", title },
  });
  const { plan, taken, mapping } = plannedIn(await ask({ type: "plan", wish: null, update }));
  expect(mapping).toBeNull();
  expect(taken).toMatch(/^2 klantreizen, /);
  expect(importRecords(journey, plan.records)).toStrictEqual({ ok: true, value: undefined });
  expect(readBoard(journey).board.cards.size).toBe(readBoard(sample).board.cards.size);
});

test("a table is guessed at, and read anew as often as somebody knows better", async () => {
  const { update } = newBoard();
  const ask = answerImports();
  const input = { kind: "pasted", text: table } as const;
  const found = await ask({ type: "read", input, language: "nl" });
  expect(found).toMatchObject({
    type: "found",
    found: { kind: "table", sheets: [{ rowCount: 3 }] },
  });
  const guessed = plannedIn(await ask({ type: "plan", wish: null, update }));
  expect(guessed.mapping).toMatchObject({ kind: "rows", hasHeader: true });
  expect(guessed.plan.taken.cards).toBe(2);

  const journey = { kind: "new", title: "Uit een tabel", personaId: null } as const;
  const wish: MappingWish = { kind: "guessGrid", sheet: 0, journey };
  const grid = plannedIn(await ask({ type: "plan", wish, update }));
  expect(grid.mapping).toMatchObject({ kind: "grid", journey });

  const none: MappingWish = {
    kind: "rows",
    sheet: 0,
    hasHeader: true,
    fields: [null, null, null],
    journey,
    laneKind: "touchpoints",
  };
  const nothing = plannedIn(await ask({ type: "plan", wish: none, update }));
  expect(nothing.plan.taken.cards).toBe(0);
  expect(nothing.left.length).toBeGreaterThan(0);
});

test("goes into the journey that is there when there is one to go on with", async () => {
  const journey = openJourneyDoc(new Y.Doc());
  seedSampleBoard(journey, "nl");
  const [first] = outlineBoard(readBoard(journey).board);
  const ask = answerImports();
  await ask({ type: "read", input: { kind: "pasted", text: table }, language: "nl" });
  const update = Y.encodeStateAsUpdate(journey.doc);
  const guessed = plannedIn(await ask({ type: "plan", wish: null, update }));
  const mapping = guessed.mapping;
  if (!mapping || !first) throw new Error("There is a table and a journey.");
  const into = { kind: "existing", journeyId: first.journey.id } as const;
  const wish = { ...mapping, journey: into };
  const { plan } = plannedIn(await ask({ type: "plan", wish, update }));
  expect(plan.records.journeys).toHaveLength(0);
  expect(plan.records.cards).toHaveLength(2);
});

test("what is no table and no board is refused in the reader's language; other bytes never break it", async () => {
  const ask = answerImports();
  const bytes = new TextEncoder().encode("<!doctype html><title>x</title>");
  const input = { kind: "file", name: "x.xlsx", bytes } as const;
  const refused = await ask({ type: "read", input, language: "nl" });
  expect(refused).toMatchObject({ type: "refused", text: expect.stringMatching(/bestand/i) });
  const early = await ask({ type: "plan", wish: null, update: Uint8Array.of(0, 0) });
  expect(early.type).toBe("broken");
});
