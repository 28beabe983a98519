import { writeFile } from "node:fs/promises";
import { err, ok, type Result } from "@cojourney/journey-model";
import { type CliRequest, type ExportRequest, readArguments, usage } from "#cli/arguments.ts";
import { readAsset } from "#cli/read-asset.ts";
import { readBoard } from "#cli/read-board.ts";
import { fileProblem } from "#cli/file-problem.ts";
import { resultTarget } from "#cli/result-target.ts";
import type { ExportOptions } from "#formats/format.ts";
import { runExport } from "#run-export.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanLine } from "#text/clean-text.ts";
import { leftOutText } from "#words/import-words.ts";
import { openTeller } from "#words/teller.ts";

/** Where a command line speaks. */
export interface Voice {
  /** A line of the result. */
  readonly say: (line: string) => void;
  /** A line about how it goes, or why it does not. */
  readonly tell: (line: string) => void;
}

/** Does what a command line asks; gives the exit code, 1 when it was refused. */
export async function runCli(args: readonly string[], voice: Voice): Promise<0 | 1> {
  const request = readArguments(args);
  const done = request.ok ? await carryOut(request.value, voice) : request;
  if (done.ok) {
    for (const line of done.value) voice.say(line);
    return 0;
  }
  voice.tell(`cojourney: ${done.error}`);
  if (!request.ok) voice.tell("cojourney --help says what there is.");
  return 1;
}

async function carryOut(
  request: CliRequest,
  voice: Voice,
): Promise<Result<readonly string[], string>> {
  if (request.kind === "help") return ok([usage.trimEnd()]);
  const read = await readBoard(request.boardFile);
  if (!read.ok) return read;
  const { snapshot, unread } = read.value;
  for (const left of unread) voice.tell(cleanLine(leftOutText(left, "en")));
  return request.kind === "journeys"
    ? ok(journeyLines(snapshot))
    : await exportBoard(request, snapshot, voice);
}

async function exportBoard(
  request: ExportRequest,
  snapshot: Snapshot,
  { say, tell }: Voice,
): Promise<Result<readonly string[], string>> {
  const unknown = request.journeyIds.find((id) => !isJourney(id, snapshot));
  if (unknown !== undefined)
    return err(
      [`There is no journey "${unknown}" on this board.`, ...journeyLines(snapshot)].join("\n"),
    );
  const options = optionsOf(request, snapshot);
  const journeyCount = request.journeyIds.length || snapshot.board.journeys.size;
  const target = await resultTarget(request.out, request.formats, journeyCount);
  if (!target.ok) return target;
  for (const format of request.formats) {
    tell(`${format} ...`);
    const made = await runExport(format, snapshot, options, { readAsset, onProgress: () => {} });
    const file = target.value(made.name);
    try {
      await writeFile(file, made.bytes);
    } catch (error) {
      return err(fileProblem("write", file, error));
    }
    say(file);
  }
  return ok([]);
}

function optionsOf(request: ExportRequest, { board }: Snapshot): ExportOptions {
  const language = request.language ?? board.meta.language;
  const { client, facilitator, pictureSize, csvDelimiter } = request;
  const journeyIds = [...board.journeys.keys()].filter((id) => request.journeyIds.includes(id));
  return {
    scope: journeyIds.length === 0 ? { kind: "board" } : { kind: "journeys", journeyIds },
    language,
    client,
    facilitator,
    pictureSize,
    csvDelimiter: csvDelimiter ?? (language === "nl" ? ";" : ","),
  };
}

function isJourney(id: string, { board }: Snapshot): boolean {
  return [...board.journeys.keys()].some((known) => known === id);
}

/** One line each: the id, then what it is called. */
function journeyLines({ board }: Snapshot): readonly string[] {
  const teller = openTeller(board, board.meta.language);
  return teller.journeys.map((outline) => `${outline.journey.id}  ${teller.journey(outline)}`);
}
