import {
  type Board,
  type Card,
  cardKindIn,
  cellKey,
  importRecords,
  type JourneyDoc,
  laneKindOf,
  outlineBoard,
} from "@cojourney/journey-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportFormatId } from "#formats/index.ts";
import type { ImportPlan } from "#import/import-plan.ts";
import { planImport } from "#import/plan-import.ts";
import { readImport } from "#import/read-import.ts";
import { type Snapshot, snapshotOf, takeSnapshot } from "#snapshot/snapshot.ts";
import { arbitrarySnapshot, newBoard } from "#testing/arbitrary-board.ts";
import { exportOptions } from "#testing/export-options.ts";
import { roundOn } from "#testing/round-on.ts";
import { coffeeGrinderSnapshot, plannedSnapshot } from "#testing/sample-snapshot.ts";
import { sayableInXml } from "#text/xml-text.ts";
import { runExport } from "./run-export.ts";

const sample = coffeeGrinderSnapshot("nl");

async function exported(format: ExportFormatId, snapshot: Snapshot) {
  const { name, bytes } = await runExport(format, snapshot, exportOptions("nl"), {
    readAsset: () => Promise.reject(new Error("A table needs no asset.")),
    onProgress: () => {},
  });
  return { kind: "file", name, bytes } as const;
}

async function planned(
  file: Awaited<ReturnType<typeof exported>>,
  journey: JourneyDoc,
): Promise<ImportPlan> {
  const read = await readImport(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  if (read.value.kind !== "board") throw new Error("What we wrote is a board.");
  return planImport(read.value, {
    ...takeSnapshot(journey, new Date(0)),
    newId: journey.newId,
  });
}

async function there(format: ExportFormatId, snapshot: Snapshot) {
  const journey = newBoard("other");
  const plan = await planned(await exported(format, snapshot), journey);
  expect(importRecords(journey, plan.records)).toStrictEqual({ ok: true, value: undefined });
  return { plan, after: takeSnapshot(journey, new Date(snapshot.takenAt)) };
}

describe("a board file", () => {
  it("onto a new board is that board, whatever is on it", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async (snapshot) => {
        const { plan, after } = await there("json", snapshot);
        expect(plan.left).toStrictEqual([]);
        expect(after).toStrictEqual(snapshot);
      }),
      { numRuns: 25 },
    );
  });

  it("beside other work comes under ids that are free, and again under others", async () => {
    const journey = newBoard("other");
    const file = await exported("json", sample);
    const before = (await planned(file, journey)).records;
    importRecords(journey, before);
    const plan = await planned(file, journey);
    expect(plan.replacesStart).toBe(false);
    expect(importRecords(journey, plan.records).ok).toBe(true);

    const { board } = takeSnapshot(journey, new Date(0));
    const [first, second, third, fourth] = outlineBoard(board);
    expect(board.cards.size).toBe(sample.board.cards.size * 2);
    for (const [old, copy] of [
      [first, third],
      [second, fourth],
    ] as const) {
      expect(titles(copy)).toStrictEqual(titles(old));
      expect(copy?.unplaced).toStrictEqual([]);
      expect(copy?.persona?.name).toBe(old?.persona?.name);
      expect(copy?.persona?.id).not.toBe(old?.persona?.id);
    }
    // Names that are on the board's lists already are not doubled.
    expect(board.meta).toStrictEqual(sample.board.meta);
  });
});

it("what came of a vote stays on the board where it was held, and is reported", async () => {
  const [card] = sample.board.cards.keys();
  if (!card) throw new Error("The sample has cards.");
  const board = { ...sample.board, votes: new Map([["round", roundOn(card)]]) };
  const { plan, after } = await there("json", snapshotOf({ ...sample, board }));
  expect(plan.left).toStrictEqual([
    {
      where: { kind: "record", root: "votes", id: "round" },
      what: "Which first?",
      why: { kind: "heldElsewhere" },
    },
  ]);
  expect(after.board.votes.size).toBe(0);
});

function titles(outline: ReturnType<typeof outlineBoard>[number] | undefined) {
  return {
    journey: outline?.journey.title,
    steps: outline?.steps.map(({ step, emotion }) => [step.title, emotion]),
    lanes: outline?.lanes.map(({ kind }) => kind),
    cards: outline?.steps.map(({ step }) =>
      outline.lanes.map((lane) => outline.cards.get(cellKey(step.id, lane.id))?.map(cardTitle)),
    ),
    loops: outline?.journey.loops.length,
  };
}

const cardTitle = ({ title }: { readonly title: string }): string => title;

/** What a workbook does not say, taken out; see docs/exports.md. */
function asInSheets({ board }: Snapshot, clean: (text: string) => string): unknown {
  const order = <T extends { readonly place: { readonly rank: string } }>(
    all: Iterable<T>,
    holder: (record: T) => string,
  ) =>
    [...Map.groupBy(all, holder)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, records]) => [
        key,
        records
          .toSorted((a, b) => (a.place.rank < b.place.rank ? -1 : 1))
          .map((record) => ({ ...record, place: null })),
      ]);
  const said = {
    meta: board.meta,
    personas: [...board.personas.values()].map((persona) => ({ ...persona, rank: null })),
    journeys: [...board.journeys.values()].map((journey) => ({ ...journey, origin: null })),
    phases: order(board.phases.values(), ({ place }) => place.journeyId),
    steps: order(board.steps.values(), ({ place }) => place.phaseId),
    lanes: order(board.lanes.values(), ({ place }) => place.journeyId),
    cards: order(
      [...board.cards.values()].map((card) => asItCounts(board, card)),
      ({ place }) => `${place.stepId} ${place.laneId}`,
    ),
    emotions: [...board.emotions],
    parked: [...board.parked.values()]
      .toSorted((a, b) => (a.parked < b.parked ? -1 : 1))
      .map(({ place, ...card }) => ({
        ...card,
        parked: null,
        at: place && [place.stepId, place.laneId],
      })),
  };
  const nullable = new Set(["timeOfDay", "location", "owner", "metric", "baseline", "target"]);
  return JSON.parse(JSON.stringify(said), (key, value: unknown) => {
    if (key === "dropOff" && isEmptyDropOff(value)) return null;
    if (typeof value !== "string") return value;
    const text = clean(value);
    if (text === "" && key === "author") return undefined;
    return text === "" && nullable.has(key) ? null : text;
  });
}

/** The row of the map that a card is in says what it is. */
function asItCounts(board: Board, card: Card): Card {
  const lane = board.lanes.get(card.place.laneId);
  return lane ? { ...card, kind: cardKindIn(laneKindOf(lane.kind), card.kind) } : card;
}

function isEmptyDropOff(value: unknown): boolean {
  return JSON.stringify(value) === '{"reason":"","percent":null}';
}

describe.each([
  ["xlsx", sayableInXml],
  ["csv", (text: string) => text],
] as const)("our own sheets as %s", (format, clean) => {
  it("lose only what the documentation says", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async (snapshot) => {
        const { plan, after } = await there(format, snapshot);
        expect(plan.left).toStrictEqual([]);
        expect(asInSheets(after, clean)).toStrictEqual(asInSheets(snapshot, clean));
      }),
      { numRuns: 25 },
    );
  });

  it("bring the sample back as it was, with what is planned", async () => {
    const before = plannedSnapshot("nl");
    const { plan, after } = await there(format, before);
    expect(plan.left).toStrictEqual([]);
    expect(asInSheets(after, clean)).toStrictEqual(asInSheets(before, clean));
  });
});
