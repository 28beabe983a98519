import { writeFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import {
  type ExportOptions,
  runExport,
  type Snapshot,
  takeSnapshot,
} from "@cojourney/journey-export";
import { readAsset } from "@cojourney/journey-export/read-asset";
import { openJourneyDoc } from "@cojourney/journey-model";
import { replay } from "#core/replay.ts";
import type { ExportAnswer, ExportOrder, ExportTask } from "#exports/export-task.ts";

/* A process of exporter.ts, for one render: it is sent one order, answers it, and ends. */

/** As many are named to whoever asked for one that is not there. */
const NAMED_JOURNEYS = 20;

new Worker(new URL("./memory-guard.ts", import.meta.url), { argv: process.argv.slice(2) }).unref();
process.on("message", (order: ExportOrder) => {
  void answer(order).then((said) => process.send?.(said, () => process.disconnect?.()));
});
// Nobody is left to answer.
process.on("disconnect", () => process.exit());

/** What goes wrong rejects, which ends the process with a failure and the reason on the server's stderr. */
async function answer({ task, file }: ExportOrder): Promise<ExportAnswer> {
  const snapshot = takeSnapshot(openJourneyDoc(replay(task.history).doc), new Date(task.takenAtMs));
  const unknown = task.journeyIds.find((id) => !isJourney(id, snapshot));
  if (unknown !== undefined)
    return { refusal: "JourneyUnknown", message: unknownJourney(unknown, snapshot) };
  const made = await runExport(task.format, snapshot, optionsOf(task, snapshot), {
    readAsset,
    onProgress: () => {},
  });
  await writeFile(file, made.bytes);
  return { name: made.name, mediaType: made.mediaType };
}

function isJourney(id: string, { board }: Snapshot): boolean {
  return [...board.journeys.keys()].some((known) => known === id);
}

function unknownJourney(id: string, { board }: Snapshot): string {
  const known = [...board.journeys.keys()].slice(0, NAMED_JOURNEYS);
  const there =
    known.length === 0 ? "There is none on this board." : `On this board are: ${known.join(", ")}.`;
  return `There is no journey "${id}". ${there}`;
}

function optionsOf({ options, ...chosen }: ExportTask, { board }: Snapshot): ExportOptions {
  const language = chosen.language ?? board.meta.language;
  const journeyIds = [...board.journeys.keys()].filter((id) => chosen.journeyIds.includes(id));
  return {
    ...options,
    scope: journeyIds.length === 0 ? { kind: "board" } : { kind: "journeys", journeyIds },
    language,
    csvDelimiter: chosen.csvDelimiter ?? (language === "nl" ? ";" : ","),
  };
}
