/** Programs by others that read what we export: a document that only we can read is none. */
import { existsSync } from "node:fs";
import path from "node:path";
import { installDebianPackages, isDebian } from "./debian.mjs";

/** Each with the package of Debian that brings it. */
const packageByReader = {
  pdfinfo: "poppler-utils",
  "rsvg-convert": "librsvg2-bin",
  xmllint: "libxml2-utils",
  python3: "python3",
};

/** Those that are not on this machine. */
function missing() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return Object.entries(packageByReader).filter(
    ([reader]) => !folders.some((folder) => existsSync(path.join(folder, reader))),
  );
}

/**
 * Gets what is missing from Debian where that works.
 *
 * @param {(line: string) => void} say
 */
export async function ensureReaders(say) {
  const wanted = missing().map(([, name]) => name);
  if (wanted.length === 0 || !isDebian()) return;
  say(`Installing Debian's ${wanted.join(" and ")} for the tests of exports ...`);
  try {
    await installDebianPackages(wanted);
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What to say about the tests that cannot run; undefined when all can. */
export function missingReaders() {
  const names = missing().map(([reader, name]) => `${reader} (${name})`);
  if (names.length === 0) return undefined;
  return `TESTS OF EXPORTS BY OTHER READERS DID NOT RUN (they count as skipped): install ${names.join(" and ")}.`;
}
