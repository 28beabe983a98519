import { parentPort, workerData } from "node:worker_threads";
import {
  type ExportOptions,
  type ExportScope,
  runExport,
  takeSnapshot,
} from "@cojourney/journey-export";
import { readAsset } from "@cojourney/journey-export/read-asset";
import { type Board, openJourneyDoc } from "@cojourney/journey-model";
import { replay } from "#core/replay.ts";
import type { ExportTask } from "#exports/export-task.ts";

const port = parentPort;
if (!port) throw new Error("export-worker.ts is a thread of the sync server; start src/main.ts.");

const task: ExportTask = workerData;
const snapshot = takeSnapshot(openJourneyDoc(replay(task.history).doc), new Date(task.takenAtMs));
const file = await runExport(task.format, snapshot, optionsOf(task, snapshot.board), {
  readAsset,
  onProgress: () => {},
});
port.postMessage(file);

function optionsOf({ options, ...chosen }: ExportTask, { meta, journeys }: Board): ExportOptions {
  const language = chosen.language ?? meta.language;
  const journeyIds = [...journeys.keys()].filter((id) => chosen.journeyIds.includes(id));
  const scope: ExportScope =
    chosen.journeyIds.length === 0 ? { kind: "board" } : { kind: "journeys", journeyIds };
  const csvDelimiter = chosen.csvDelimiter ?? (language === "nl" ? ";" : ",");
  return { ...options, scope, language, csvDelimiter };
}
