import type { Language, Localized } from "@cojourney/journey-model";
import {
  type ImportPlan,
  type LeftOut,
  type PlaceInFile,
  takenKinds,
  type WhyLeft,
} from "#import/import-plan.ts";
import type { ImportProblem } from "#import/import-source.ts";
import { nounFor } from "#words/counted-words.ts";
import { numberText } from "#words/dates.ts";
import { quoted } from "#words/phrases.ts";

/** "2 journeys, 11 phases": what an import brings, in the order in which people are told. */
export function takenText(taken: ImportPlan["taken"], language: Language): string {
  return takenKinds
    .filter((kind) => taken[kind] > 0)
    .map((kind) => `${taken[kind]} ${nounFor(kind, taken[kind], language)}`)
    .join(", ");
}

/** Why a file cannot be imported, and what to do. */
export function importProblemText(problem: ImportProblem, language: Language): string {
  return problemWords(problem)[language];
}

const archiveWords: Readonly<
  Record<"damaged" | "tooManyFiles" | "unpacksTooLarge" | "doctype", Localized>
> = {
  damaged: {
    en: "This file is damaged. Save it again in the program it came from.",
    nl: "Dit bestand is beschadigd. Sla het opnieuw op in het programma waar het vandaan komt.",
  },
  tooManyFiles: {
    en: "This file holds too many files. Import the one with your table.",
    nl: "Er zitten te veel bestanden in dit bestand. Importeer alleen het bestand met je tabel.",
  },
  unpacksTooLarge: {
    en: "This file becomes too large when it is unpacked. Save only the sheet that you need.",
    nl: "Dit bestand wordt uitgepakt te groot. Sla alleen het blad op dat je nodig hebt.",
  },
  doctype: {
    en: "This file holds instructions that no spreadsheet needs, so it was not opened. Save it again in your spreadsheet program.",
    nl: "In dit bestand staan instructies die een spreadsheet niet nodig heeft. Daarom is het niet geopend. Sla het opnieuw op in je spreadsheetprogramma.",
  },
};

function problemWords(problem: ImportProblem): Localized {
  switch (problem.kind) {
    case "empty":
      return {
        en: "There is nothing in it. Choose another file.",
        nl: "Er staat niets in. Kies een ander bestand.",
      };
    case "tooLarge": {
      const [size, limit] = [megabytes(problem.bytes), megabytes(problem.limit)];
      return {
        en: `This file is ${size} MB; at most ${limit} MB can be imported.`,
        nl: `Dit bestand is ${size} MB; je kunt hoogstens ${limit} MB importeren.`,
      };
    }
    case "unknownForm":
      return {
        en: "This is no file that can be imported. Choose a board file (JSON), XLSX or CSV; save an older XLS file as XLSX first.",
        nl: "Dit bestand kan niet worden geïmporteerd. Kies een bordbestand (JSON), XLSX of CSV; sla een ouder XLS-bestand eerst op als XLSX.",
      };
    case "badArchive":
      return archiveWords[problem.why];
    case "badText":
      return {
        en: "This text cannot be read. Save the file as UTF-8.",
        nl: "Deze tekst is niet te lezen. Sla het bestand op als UTF-8.",
      };
    case "notABoard":
      return {
        en: "This is no board file of Cojourney. Choose a file that was saved as JSON here.",
        nl: "Dit is geen bordbestand van Cojourney. Kies een bestand dat hier als JSON is opgeslagen.",
      };
    case "tooNew":
      return {
        en: "This file was made by a newer Cojourney. Ask your administrator to update this one.",
        nl: "Dit bestand is gemaakt met een nieuwere Cojourney. Vraag je beheerder om deze bij te werken.",
      };
    case "tooManyRows":
      return {
        en: `This table has ${problem.rows} rows; at most ${problem.limit} can be imported. Split it up.`,
        nl: `Deze tabel heeft ${problem.rows} rijen; je kunt er hoogstens ${problem.limit} importeren. Splits de tabel.`,
      };
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** Where something stood, what it said, and why it is left, in one sentence each. */
export function leftOutText({ where, what, why }: LeftOut, language: Language): string {
  const place = placeText(where, language);
  const said = what === "" ? "" : quoted(what, language);
  const begin = [place, said].filter((part) => part !== "").join(", ");
  return `${begin}: ${whyWords(why, language)[language]}`;
}

function placeText(where: PlaceInFile, language: Language): string {
  switch (where.kind) {
    case "file":
      return { en: "The file", nl: "Het bestand" }[language];
    case "sheet":
      return `${{ en: "Sheet", nl: "Blad" }[language]} ${where.sheet}`;
    case "column":
      return inSheet(where.sheet, `${{ en: "column", nl: "kolom" }[language]} ${where.column}`);
    case "cell": {
      const row = `${{ en: "row", nl: "rij" }[language]} ${where.row}`;
      return inSheet(where.sheet, where.column === "" ? row : `${row}, ${where.column}`);
    }
    case "record":
      return `${rootText(where.root, language)} ${where.id}`.trim();
  }
}

/** "Card": what a record of a board file is, at the beginning of a sentence. */
function rootText(root: string, language: Language): string {
  const kind = [...takenKinds, "votes" as const].find((one) => one === root);
  const word = kind ? nounFor(kind, 1, language) : root;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What was pasted has no sheet to name. */
function inSheet(sheet: string, place: string): string {
  return sheet === "" ? place : `${sheet}, ${place}`;
}

function whyWords(why: WhyLeft, language: Language): Localized {
  switch (why.kind) {
    case "unreadable": {
      const fields = why.fields.length > 0 ? ` (${why.fields.join(", ")})` : "";
      return {
        en: `not taken, since it is not complete or not right${fields}.`,
        nl: `niet overgenomen, want het is niet compleet of klopt niet${fields}.`,
      };
    }
    case "placeUnknown":
      return {
        en: "not taken, since its step or its lane is not in the file.",
        nl: "niet overgenomen, want de stap of de rij waarin het hoort staat niet in het bestand.",
      };
    case "twice":
      return {
        en: "not taken, since another one has the same id.",
        nl: "niet overgenomen, want een ander heeft hetzelfde id.",
      };
    case "tooLong":
      return {
        en: `too long; the first ${why.limit} characters are taken.`,
        nl: `te lang; de eerste ${why.limit} tekens zijn overgenomen.`,
      };
    case "unknownValue":
      return unknownWords(why, language);
    case "notMapped":
      return {
        en: "not taken, since it means nothing to the board.",
        nl: "niet overgenomen, want het bord kent hier geen plek voor.",
      };
    case "nothingInIt":
      return {
        en: "not taken, since it says nothing.",
        nl: "niet overgenomen, want er staat niets in.",
      };
    case "feltAlready":
      return {
        en: "not taken, since this step has an emotion already.",
        nl: "niet overgenomen, want deze stap heeft al een emotie.",
      };
    case "cardsSheetCounts":
      return {
        en: "not taken, since the sheet Cards says otherwise. Change it there.",
        nl: "niet overgenomen, want het blad Kaarten zegt iets anders. Pas het daar aan.",
      };
    case "heldElsewhere":
      return {
        en: "not taken, since a result counts only on the board where people voted.",
        nl: "niet overgenomen, want een uitslag telt alleen op het bord waar is gestemd.",
      };
    case "tooMany":
      return {
        en: `not taken, since a board has at most ${numberText(why.limit, language)} of these.`,
        nl: `niet overgenomen, want een bord heeft er hoogstens ${numberText(why.limit, language)}.`,
      };
    case "formulaWithoutValue":
      return {
        en: "not taken, since the formula was saved without its result. Open and save the file in your spreadsheet program.",
        nl: "niet overgenomen, want de formule is zonder uitkomst opgeslagen. Open het bestand in je spreadsheetprogramma en sla het op.",
      };
  }
}

function unknownWords(
  { known }: Extract<WhyLeft, { kind: "unknownValue" }>,
  language: Language,
): Localized {
  const list = known.map((word) => quoted(word[language], language)).join(", ");
  return list === ""
    ? {
        en: "left empty, since this is no number.",
        nl: "leeg gelaten, want dit is geen getal.",
      }
    : { en: `left empty; possible is ${list}.`, nl: `leeg gelaten; mogelijk is ${list}.` };
}
