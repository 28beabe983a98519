import { parseArgs } from "node:util";
import { err, type Language, ok, type Result } from "@cojourney/journey-model";
import type { ExportOptions, PictureSize } from "#formats/format.ts";
import { type ExportFormatId, exportFormatIds, isExportFormatId } from "#formats/index.ts";

/** What somebody asked for on the command line. */
export type CliRequest =
  | { readonly kind: "help" }
  | { readonly kind: "journeys"; readonly boardFile: string }
  | ExportRequest;

export interface ExportRequest {
  readonly kind: "export";
  readonly boardFile: string;
  readonly formats: readonly ExportFormatId[];
  /** A file or a folder. */
  readonly out: string;
  /** Null: that of the board. */
  readonly language: Language | null;
  readonly client: string;
  readonly facilitator: string;
  /** None: the whole board. */
  readonly journeyIds: readonly string[];
  /** Null: what is usual in the language. */
  readonly csvDelimiter: ExportOptions["csvDelimiter"] | null;
  readonly pictureSize: PictureSize;
}

const languages: Readonly<Record<string, Language>> = { en: "en", nl: "nl" };
const delimiters: Readonly<Record<string, ExportOptions["csvDelimiter"]>> = {
  semicolon: ";",
  comma: ",",
  tab: "\t",
};
const sizes: Readonly<Record<string, PictureSize>> = {
  "1x": "1x",
  "2x": "2x",
  "4x": "4x",
  a0: "a0",
};

/** Everything but what holds everything. */
const singleFormats = exportFormatIds.filter((id) => id !== "handover");

/** What `--help` says. */
export const usage = `cojourney export BOARD.json --format FORMAT [options]
cojourney journeys BOARD.json

export writes the results of a board; BOARD.json is a board saved as JSON.
journeys lists the journeys on it, each with its id.

  --format FORMAT      ${exportFormatIds.join(", ")},
                       or all: each of them but handover; may be given more than once
  --out PATH           the file, or the folder, to write (default: this folder)
  --language LANGUAGE  ${Object.keys(languages).join(" or ")}: of our words; what people wrote stays (default: the board's)
  --client NAME        for the cover and the file names
  --facilitator NAME   for the cover
  --journey ID         only this journey; may be given more than once
  --delimiter NAME     of CSV: ${Object.keys(delimiters).join(", ")} (default: semicolon in Dutch, comma in English)
  --size SIZE          of PNG: ${Object.keys(sizes).join(", ")} (default: 2x; a0 is 150 dpi)
  --help               this

Ends with 0, or with 1 and the reason when something could not be written.
`;

/** Reads the words after `cojourney`; an error says which one cannot be, and what can. */
export function readArguments(args: readonly string[]): Result<CliRequest, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, boardFile, ...more] = positionals;
  if (values.help || command === undefined || command === "help") return ok({ kind: "help" });
  if (command !== "export" && command !== "journeys")
    return err(`"${command}" is no command. There are: export, journeys.`);
  if (boardFile === undefined) return err("Say which board: a JSON file that Cojourney wrote.");
  if (more.length > 0)
    return err(`One board at a time; what is "${more[0]}"? Put a name with spaces in quotes.`);
  return command === "journeys"
    ? ok({ kind: "journeys", boardFile })
    : readExport(boardFile, values);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", multiple: true, default: [] },
      out: { type: "string", default: "." },
      language: { type: "string" },
      client: { type: "string", default: "" },
      facilitator: { type: "string", default: "" },
      journey: { type: "string", multiple: true, default: [] },
      delimiter: { type: "string" },
      size: { type: "string", default: "2x" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

function readExport(
  boardFile: string,
  values: ReturnType<typeof parse>["values"],
): Result<ExportRequest, string> {
  const formats = readFormats(values.format);
  const language = readChoice("--language", values.language, languages);
  const csvDelimiter = readChoice("--delimiter", values.delimiter, delimiters);
  const pictureSize = readChoice("--size", values.size, sizes);
  if (!formats.ok) return formats;
  if (!language.ok) return language;
  if (!csvDelimiter.ok) return csvDelimiter;
  if (!pictureSize.ok) return pictureSize;
  return ok({
    kind: "export",
    boardFile,
    formats: formats.value,
    out: values.out,
    language: language.value,
    client: values.client,
    facilitator: values.facilitator,
    journeyIds: values.journey,
    csvDelimiter: csvDelimiter.value,
    pictureSize: pictureSize.value ?? "2x",
  });
}

function readFormats(wanted: readonly string[]): Result<readonly ExportFormatId[], string> {
  if (wanted.length === 0) return err(`Say which --format: ${exportFormatIds.join(", ")}, or all.`);
  const formats = new Set<ExportFormatId>();
  for (const id of wanted) {
    if (id === "all") for (const one of singleFormats) formats.add(one);
    else if (isExportFormatId(id)) formats.add(id);
    else return err(`"${id}" is no format. There are: ${exportFormatIds.join(", ")}, and all.`);
  }
  return ok([...formats]);
}

/** Null when it was not asked for. */
function readChoice<T>(
  option: string,
  wanted: string | undefined,
  choices: Readonly<Record<string, T>>,
): Result<T | null, string> {
  if (wanted === undefined) return ok(null);
  const choice = Object.hasOwn(choices, wanted) ? choices[wanted] : undefined;
  return choice === undefined
    ? err(`${option} cannot be "${wanted}". It can be: ${Object.keys(choices).join(", ")}.`)
    : ok(choice);
}
