import { expect, test } from "vitest";
import type { ExportTask } from "#exports/export-task.ts";
import { Exporter } from "#exports/exporter.ts";

const task: ExportTask = {
  history: { snapshot: null, rows: [], quarantined: 0 },
  format: "json",
  journeyIds: [],
  language: "en",
  options: { client: "", facilitator: "", pictureSize: "1x" },
  csvDelimiter: null,
  takenAtMs: 0,
};
const limits = { waiting: 1, patienceMs: 60_000, memoryMb: 256 };
const listening = new AbortController().signal;

test("one runs, so many wait, and more are sent away", async () => {
  const exporter = new Exporter(limits);
  const asked = Array.from({ length: 3 }, () => exporter.export(task, listening));
  expect(await asked[2]).toBe("ExportsBusy");
  const first = await asked[0];
  expect(typeof first === "object" && first.mediaType).toBe("application/json");
  expect(await asked[1]).toStrictEqual(first);
  expect(await exporter.export(task, listening)).toStrictEqual(first);
});

test("one that takes too long is ended, and so is one that nobody waits for", async () => {
  const impatient = new Exporter({ ...limits, patienceMs: 1 });
  expect(await impatient.export(task, listening)).toBe("ExportTooLong");
  expect(await new Exporter(limits).export(task, AbortSignal.abort())).toBe("ExportAbandoned");
});
