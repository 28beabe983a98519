import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "@cojourney/journey-model";
import { fileProblem } from "#cli/file-problem.ts";
import { type BoardFileProblem, readBoardRecords } from "#files/board-file.ts";
import type { LeftOut } from "#import/import-plan.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";

/**
 * Reads a board from disk, and what of it cannot be read: a bad record stops no other. An error says what is
 * wrong with the file as a whole.
 */
export async function readBoard(
  file: string,
): Promise<Result<{ readonly snapshot: Snapshot; readonly unread: readonly LeftOut[] }, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return err(fileProblem("read", file, error));
  }
  const read = readBoardRecords(bytes);
  return read.ok ? ok(read.value) : err(`${file} ${problemText(read.error)}`);
}

function problemText(problem: BoardFileProblem): string {
  switch (problem.kind) {
    case "notJson":
      return "is no JSON. Export the board as JSON and use that file.";
    case "notABoard":
      return `is no board of Cojourney:\n${problem.details}`;
    case "tooNew":
      return `was written by a newer Cojourney (version ${problem.version} of the file). Update this one.`;
  }
}
