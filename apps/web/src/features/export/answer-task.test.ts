import { exportFormatIds, runExport, takeSnapshot } from "@cojourney/journey-export";
import { openJourneyDoc } from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { answerTask, AssetUnreachable } from "#features/export/answer-task.ts";
import type { ExporterNews, ExporterTask } from "#features/export/exporter-messages.ts";

const journey = openJourneyDoc(new Y.Doc());
seedSampleBoard(journey, "nl");
const at = "2026-01-31T12:00:00Z";
const options = {
  scope: { kind: "board" },
  language: "nl",
  client: "",
  facilitator: "",
  csvDelimiter: ";",
  pictureSize: "1x",
} as const;
const wish = { update: Y.encodeStateAsUpdate(journey.doc), at, options };
const task: ExporterTask = { type: "make", formatId: "json", wish };

async function newsOf(
  asked: ExporterTask,
  readAsset = () => Promise.reject(new AssetUnreachable()),
): Promise<readonly ExporterNews[]> {
  const news: ExporterNews[] = [];
  await answerTask(asked, readAsset, (one) => news.push(one));
  return news;
}

test("says every format of the registry, without what renders", async () => {
  const [news] = await newsOf({ type: "list" });
  const formats = news?.type === "formats" ? news.formats : [];
  expect(formats.map(({ id }) => id)).toEqual(exportFormatIds);
  expect(() => structuredClone(formats)).not.toThrow();
});

test("makes the same bytes of a document's update as Node does of the document", async () => {
  const news = await newsOf(task);
  expect(news.map(({ type }) => type).slice(0, 2)).toEqual(["progress", "progress"]);
  const last = news.at(-1);
  const file = last?.type === "file" ? last.file : null;
  const around = { readAsset: () => Promise.reject(new Error()), onProgress: () => {} };
  const known = await runExport("json", takeSnapshot(journey, new Date(at)), options, around);
  expect(file?.name).toBe(known.name);
  expect(new Uint8Array((await file?.blob.arrayBuffer()) ?? [])).toEqual(
    new Uint8Array(known.bytes),
  );
});

test("says what a format will hold", async () => {
  const [news] = await newsOf({ type: "preview", formatId: "pptx", wish });
  const preview = news?.type === "preview" ? news.preview : null;
  expect(preview?.contents?.items[1]).toBe("Samenvatting");
});

test("bytes that are no document are a problem, and the worker lives to say so", async () => {
  const broken = { ...wish, update: Uint8Array.of(9, 9, 9) };
  const news = await newsOf({ ...task, wish: broken });
  expect(news.at(-1)).toMatchObject({ type: "problem", problem: "unexpected" });
});
