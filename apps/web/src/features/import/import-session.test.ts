import type { ImportPlan, TableMapping } from "@cojourney/journey-export";
import {
  type ImportRecords,
  openJourneyDoc,
  openUndo,
  readBoard,
  type Result,
  seedBoard,
} from "@cojourney/journey-model";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type {
  Found,
  MappingWish,
  Planned,
  ReadProblem,
} from "#features/import/importer-messages.ts";
import type { Importer } from "#features/import/importer.ts";
import { openImportSession } from "#features/import/import-session.ts";

const found: Found = { kind: "table", sheets: [], fields: [] };
const pasted = { kind: "pasted", text: "a\tb" } as const;

function openBoard() {
  const journey = openJourneyDoc(new Y.Doc());
  seedBoard(journey, { title: "Bord", framework: "five-phase", language: "nl" });
  return { journey, undo: openUndo(journey) };
}

function mappingTo(title: string): TableMapping {
  const journey = { kind: "new", title, personaId: null } as const;
  return {
    kind: "rows",
    sheet: 0,
    hasHeader: true,
    fields: ["title"],
    journey,
    laneKind: "touchpoints",
  };
}

const nothing: ImportRecords = {
  replaces: null,
  channels: [],
  tags: [],
  personas: [],
  journeys: [],
  phases: [],
  steps: [],
  lanes: [],
  cards: [],
  emotions: [],
  parked: [],
  drawing: [],
  builds: [],
};
const none = {
  journeys: 0,
  personas: 0,
  phases: 0,
  steps: 0,
  lanes: 0,
  cards: 0,
  emotions: 0,
  parked: 0,
  channels: 0,
  tags: 0,
  drawing: 0,
};

function isMapping(wish: MappingWish): wish is TableMapping {
  return wish?.kind === "rows" || wish?.kind === "grid";
}

function planOf(records: Partial<ImportRecords>): ImportPlan {
  return { records: { ...nothing, ...records }, taken: none, left: [], replacesStart: false };
}

/** An importer whose plans are answered when the test says so. */
function heldImporter() {
  const asked: { wish: MappingWish; answer: (plan: ImportPlan) => void }[] = [];
  const importer: Importer = {
    read: () => Promise.resolve({ ok: true, value: found }),
    plan: (wish) =>
      new Promise<Result<Planned, ReadProblem>>((resolve) => {
        asked.push({
          wish,
          answer: (plan) =>
            resolve({
              ok: true,
              value: { mapping: isMapping(wish) ? wish : mappingTo(""), plan, taken: "", left: [] },
            }),
        });
      }),
    close: () => {},
  };
  const nextAsked = () => expect.poll(() => asked.length).toBeGreaterThan(0);
  return {
    importer,
    takeAsked: async () => {
      await nextAsked();
      return asked.shift()!;
    },
    asked,
  };
}

test("of several mappings in a row the last one counts, and one plan at a time is asked for", async () => {
  const held = heldImporter();
  const session = openImportSession(openBoard(), () => held.importer);
  void session.read(pasted);
  (await held.takeAsked()).answer(planOf({}));
  await expect.poll(() => session.state().type).toBe("ready");

  session.map(mappingTo("one"));
  session.map(mappingTo("two"));
  session.map(mappingTo("three"));
  expect(held.asked).toHaveLength(1);
  expect(session.apply()).toBe(false);
  (await held.takeAsked()).answer(planOf({}));
  const last = await held.takeAsked();
  expect(last.wish).toEqual(mappingTo("three"));
  last.answer(planOf({}));
  await expect
    .poll(() => session.state())
    .toMatchObject({ isPlanning: false, mapping: mappingTo("three") });
});

test("what is applied is one step of undo", async () => {
  const held = heldImporter();
  const board = openBoard();
  const before = readBoard(board.journey).board;
  const session = openImportSession(board, () => held.importer);
  void session.read(pasted);
  const tags = [
    { id: "t1", name: "Eén", color: "teal" },
    { id: "t2", name: "Twee", color: "plum" },
  ] as const;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids are brands of text
  (await held.takeAsked()).answer(planOf({ tags: tags as unknown as ImportRecords["tags"] }));
  await expect.poll(() => session.state().type).toBe("ready");
  expect(session.apply()).toBe(true);
  expect(readBoard(board.journey).board.meta.tags).toHaveLength(2);
  board.undo.undo();
  expect(readBoard(board.journey).board).toEqual(before);
  expect(board.undo.canUndo()).toBe(false);
});

test("a board that changed under the plan is left as it was, and planned for anew", async () => {
  const held = heldImporter();
  const board = openBoard();
  const session = openImportSession(board, () => held.importer);
  void session.read(pasted);
  const builds = [{ root: "journeys", id: "gone" }] as const;
  (await held.takeAsked()).answer(planOf({ builds }));
  await expect.poll(() => session.state().type).toBe("ready");
  const before = Y.encodeStateVector(board.journey.doc);
  expect(session.apply()).toBe(false);
  expect(Y.encodeStateVector(board.journey.doc)).toEqual(before);
  expect(session.state()).toMatchObject({ isPlanning: true, wasChanged: true });
  (await held.takeAsked()).answer(planOf({}));
  await expect.poll(() => session.state()).toMatchObject({ isPlanning: false, wasChanged: true });
});

test("a file that cannot be read says why, and the next one can be", async () => {
  const refused: ReadProblem = { kind: "refused", text: "Dit is geen tabel." };
  const failing: Importer = {
    read: () => Promise.resolve({ ok: false, error: refused }),
    plan: () => Promise.reject(new Error("never planned")),
    close: () => {},
  };
  const held = heldImporter();
  const importers = [failing, held.importer];
  const session = openImportSession(openBoard(), () => importers.shift()!);
  await session.read(pasted);
  expect(session.state()).toEqual({ type: "choosing", problem: refused });
  void session.read(pasted);
  (await held.takeAsked()).answer(planOf({}));
  await expect.poll(() => session.state().type).toBe("ready");
});
