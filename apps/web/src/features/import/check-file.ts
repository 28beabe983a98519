import type { Language, Result } from "@cojourney/journey-model";
import { inputOfFile } from "#features/import/input-of-file.ts";
import type { Found, ReadProblem } from "#features/import/importer-messages.ts";

/** Reads a file only to see whether there is something in it to import. */
export async function checkFile(
  file: File,
  language: Language,
): Promise<Result<Found, ReadProblem>> {
  const opened = await import("#features/import/importer.ts").catch(() => null);
  if (!opened) return { ok: false, error: { kind: "unreachable" } };
  const importer = opened.openImporter(language);
  const found = await importer.read(await inputOfFile(file));
  importer.close();
  return found;
}
