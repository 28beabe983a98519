import type { Board } from "@cojourney/journey-model";
import type { LeftOut } from "#import/import-plan.ts";
import type { Drawing } from "#snapshot/snapshot.ts";
import type { Cell } from "#tables/table.ts";

/** What a person brings: a file, or what they pasted. */
export type ImportInput =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "pasted"; readonly text: string };

/** A sheet of a workbook, a CSV file, or a pasted block. Rows may differ in length. */
export interface Sheet {
  /** Empty for what was pasted. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a board file, or a set of our own sheets, says. */
export interface ImportedBoard {
  readonly board: Board;
  readonly drawing: Drawing;
}

/** What a file turned out to be. */
export type ImportSource =
  /** A board as this program wrote it; needs no mapping. */
  | {
      readonly kind: "board";
      readonly form: "boardFile" | "sheets";
      readonly content: ImportedBoard;
      /** What in the file could not be read. */
      readonly left: readonly LeftOut[];
    }
  /** Any other table: a mapping has to say what its columns and rows mean (see `suggestMapping`). */
  | {
      readonly kind: "table";
      /** At least one, each with at least one row. */
      readonly sheets: readonly Sheet[];
      readonly left: readonly LeftOut[];
    };

/** Why nothing of a file can be imported. Its words: `importProblemText`. */
export type ImportProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLarge"; readonly bytes: number; readonly limit: number }
  /** Neither JSON, nor CSV, nor XLSX, nor a ZIP of CSV files. */
  | { readonly kind: "unknownForm" }
  /** A ZIP or a workbook that is damaged, or was packed to do harm. */
  | {
      readonly kind: "badArchive";
      readonly why: "damaged" | "tooManyFiles" | "unpacksTooLarge" | "doctype";
    }
  | { readonly kind: "badText" }
  | { readonly kind: "notABoard"; readonly details: string }
  /** Written by a newer Cojourney. */
  | { readonly kind: "tooNew"; readonly version: number }
  | { readonly kind: "tooManyRows"; readonly rows: number; readonly limit: number };
