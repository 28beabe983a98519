import type { Language, Localized } from "@cojourney/journey-model";
import { exportFileName } from "#files/file-name.ts";
import { zip, type ZipEntry } from "#files/zip.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { ExportFormat, ExportJob, ExportPart, Render } from "#formats/format.ts";
import { exportFormatIds, exportFormats } from "#formats/index.ts";
import { cleanLine } from "#text/clean-text.ts";
import { documentWords } from "#words/document-words.ts";
import { snapshotLine } from "#words/phrases.ts";

/** What tells the file from the results of the single formats. */
const partName: Localized = { en: "handover", nl: "overdracht" };
const readmeName: Localized = { en: "README.txt", nl: "LEESMIJ.txt" };
const boxFor: Localized = {
  en: "In the PDF and the PNG a box (□) stands for letters that they have no font for. The other files have them as they were written. Here these are:",
  nl: "In de PDF en de PNG staat een blokje (□) voor tekens waar ze geen letter voor hebben. In de andere bestanden staan ze zoals ze geschreven zijn. Hier zijn dat:",
};
/** More letters than these are named by the first of them. */
const NAMED_LETTERS = 40;
const contentsWord: Localized = { en: "What is in it", nl: "Wat zit erin" };
const aboutSnapshot: Localized = {
  en: "All of it tells of the board at one moment. The number of that snapshot stands in every document.",
  nl: "Alles gaat over het bord op één moment. Het nummer van die momentopname staat in elk document.",
};

/** One format of the hand-over and what it was rendered to. */
interface Chapter {
  readonly format: ExportFormat;
  /** Several parts of a format stand in a folder of its name. */
  readonly entries: readonly ZipEntry[];
}

/** Every other format, one after the other, and a readme. */
export const renderHandover: Render = async (job) => {
  const ids = exportFormatIds.filter((id) => id !== "handover");
  const chapters: Chapter[] = [];
  for (const [i, id] of ids.entries()) {
    const format: ExportFormat = exportFormats[id];
    const render = await format.load();
    const onProgress = (fraction: number): void => job.onProgress((i + fraction) / ids.length);
    const parts = await render({ ...job, onProgress });
    const folder = parts.length === 1 ? "" : `${id}/`;
    const entries = parts.map((part) => ({
      path: folder + nameOf(job, part),
      bytes: part.bytes,
    }));
    chapters.push({ format, entries });
  }
  const { missing } = await loadFonts(lettersIn(job.snapshot.board), job.readAsset);
  const readme = {
    path: readmeName[job.options.language],
    bytes: readmeOf(job, chapters, missing),
  };
  const bytes = zip([readme, ...chapters.flatMap(({ entries }) => entries)]);
  job.onProgress(1);
  return [{ name: partName[job.options.language], extension: "zip", bytes }];
};

function nameOf({ snapshot, options }: ExportJob, { name, extension }: ExportPart): string {
  return exportFileName({ ...snapshot, ...options }, extension, name);
}

/** Plain text with line ends that every editor knows. */
function readmeOf(
  { snapshot, options }: ExportJob,
  chapters: readonly Chapter[],
  missingLetters: readonly string[],
): Uint8Array {
  const { language, client, facilitator } = options;
  const title = cleanLine(snapshot.board.meta.title);
  const about = [
    [documentWords.client[language], cleanLine(client)],
    [documentWords.facilitator[language], cleanLine(facilitator)],
  ].flatMap(([label, text]) => (text === "" ? [] : [`${label}: ${text}`]));
  const contents = chapters.flatMap(({ format: { label, explanation }, entries }) => [
    "",
    ...entries.map(({ path }) => path),
    `    ${label[language]}. ${explanation[language]}`,
  ]);
  const lines = [
    ...(title === "" ? [] : [title, ""]),
    ...about,
    snapshotLine(snapshot, language),
    "",
    aboutSnapshot[language],
    "",
    ...boxed(missingLetters, language),
    `${contentsWord[language]}:`,
    ...contents,
    "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

function boxed(letters: readonly string[], language: Language): readonly string[] {
  if (letters.length === 0) return [];
  const more = letters.length > NAMED_LETTERS ? ["…"] : [];
  return [`${boxFor[language]} ${[...letters.slice(0, NAMED_LETTERS), ...more].join(" ")}`, ""];
}
