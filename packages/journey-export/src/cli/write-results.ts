import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { err, ok, type Result } from "@cojourney/journey-model";
import { fileProblem } from "#cli/file-problem.ts";
import type { ExportedFile } from "#run-export.ts";

/**
 * Writes results into `out`: a folder, made when it is missing, or the file itself when there is one result and
 * `out` is no folder. A file that is there already is replaced. Gives the paths that were written.
 */
export async function writeResults(
  files: readonly ExportedFile[],
  out: string,
): Promise<Result<readonly string[], string>> {
  const [only, ...others] = files;
  if (only && others.length === 0 && !(await isFolder(out))) {
    const wanted = path.extname(only.name);
    if (path.extname(out).toLowerCase() !== wanted)
      return err(
        `The result is a ${wanted} file: let --out end in ${wanted}, or give a folder (ending in /).`,
      );
    return writeAll([[out, only]]);
  }
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    return err(fileProblem("write", out, error));
  }
  return writeAll(files.map((file) => [path.join(out, file.name), file]));
}

async function writeAll(
  files: readonly (readonly [target: string, file: ExportedFile])[],
): Promise<Result<readonly string[], string>> {
  for (const [target, { bytes }] of files) {
    try {
      await writeFile(target, bytes);
    } catch (error) {
      return err(fileProblem("write", target, error));
    }
  }
  return ok(files.map(([target]) => target));
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
