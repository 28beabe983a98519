import { text } from "node:stream/consumers";
import { encodeStateAsUpdate } from "yjs";
import { buildBoard } from "@cojourney/journey-model/testing";
import { expect, test, vi } from "vitest";
import type { ExportTask } from "#exports/export-task.ts";
import { Exporter, type ExportLimits } from "#exports/exporter.ts";

// Each render is a process that lets others go first.
vi.setConfig({ testTimeout: 300_000 });

const limits: ExportLimits = {
  waiting: 1,
  ofOneBoard: 3,
  waitMs: 600_000,
  patienceMs: 600_000,
  memoryMb: 512,
};
const listening = new AbortController().signal;

function task(changes: Partial<ExportTask> = {}): ExportTask {
  return {
    history: { snapshot: null, rows: [], quarantined: 0 },
    format: "json",
    journeyIds: [],
    language: "en",
    options: { client: "", facilitator: "", pictureSize: "1x" },
    csvDelimiter: null,
    takenAtMs: 0,
    ...changes,
  };
}

async function outcome(exporter: Exporter, asked: ExportTask, signal = listening) {
  const made = await exporter.export("board", asked, signal);
  return "refusal" in made ? made.refusal : await text(made.content);
}

test("one runs, so many wait, and more are sent away", async () => {
  const exporter = new Exporter(limits);
  const asked = Array.from({ length: 3 }, () => outcome(exporter, task()));
  expect(await asked[2]).toBe("ExportsBusy");
  const first = await asked[0];
  expect(JSON.parse(first ?? "")).toMatchObject({ format: "cojourney-board" });
  expect(await asked[1]).toBe(first);
});

test("one that takes too long is ended, and so is one that nobody waits for", async () => {
  const impatient = new Exporter({ ...limits, patienceMs: 1 });
  expect(await outcome(impatient, task())).toBe("ExportTooLong");
  expect(await outcome(new Exporter(limits), task(), AbortSignal.abort())).toBe("ExportAbandoned");
});

test("a render with too much memory is ended, whoever holds it", async () => {
  const { doc } = buildBoard({ cards: 300 });
  const history = { snapshot: encodeStateAsUpdate(doc), rows: [], quarantined: 0 };
  const options = { client: "", facilitator: "", pictureSize: "2x" } as const;
  const narrow = new Exporter({ ...limits, memoryMb: 256 });
  expect(await outcome(narrow, task({ history }))).toContain("Card 300");
  // The pixels are in WebAssembly and in buffers, of which V8 keeps no account.
  expect(await outcome(narrow, task({ history, format: "png", options }))).toBe("ExportTooLarge");
});
