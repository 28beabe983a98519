import { access, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { err, ok, type Result } from "@cojourney/journey-model";
import { fileProblem } from "#cli/file-problem.ts";
import { type ExportFormatId, exportFormats } from "#formats/index.ts";

/** Where a result of this name goes. */
export type ResultTarget = (fileName: string) => string;

/**
 * Finds out where results go, and that they can be written there, before minutes are spent on them: `out` is a
 * folder, made when it is missing, or the file itself when there is one result and `out` is no folder. A file
 * that is there already will be replaced.
 */
export async function resultTarget(
  out: string,
  formats: readonly ExportFormatId[],
  journeyCount: number,
): Promise<Result<ResultTarget, string>> {
  const [only, ...others] = formats;
  if (!only || others.length > 0 || (await isFolder(out))) return intoFolder(out);
  const { extension, isPerJourney } = exportFormats[only];
  const wanted = isPerJourney && journeyCount > 1 ? ".zip" : `.${extension}`;
  if (path.extname(out).toLowerCase() !== wanted)
    return err(
      `The result is a ${wanted} file: let --out end in ${wanted}, or give a folder (ending in /).`,
    );
  return intoFile(out);
}

async function intoFolder(out: string): Promise<Result<ResultTarget, string>> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (error) {
    return err(fileProblem("write", out, error));
  }
  return ok((name) => path.join(out, name));
}

async function intoFile(out: string): Promise<Result<ResultTarget, string>> {
  try {
    await access((await isThere(out)) ? out : path.dirname(out), constants.W_OK);
  } catch (error) {
    return err(fileProblem("write", out, error));
  }
  return ok(() => out);
}

async function isFolder(out: string): Promise<boolean> {
  if (/[/\\]$/u.test(out)) return true;
  try {
    return (await stat(out)).isDirectory();
  } catch {
    // Nothing there: it becomes a file.
    return false;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
