import type {
  ImportField,
  ImportInput,
  ImportJourney,
  ImportPlan,
  Sheet,
  TableMapping,
} from "@cojourney/journey-export";
import type { Language } from "@cojourney/journey-model";

/** What a page asks of an importer: first to read, then to plan as often as somebody changes the mapping. */
export type ImporterTask =
  | {
      readonly type: "read";
      readonly input: ImportInput;
      /** Of what it says about the file. */
      readonly language: Language;
    }
  | {
      readonly type: "plan";
      readonly wish: MappingWish;
      /** The board that it goes into, as one Yjs update. */
      readonly update: Uint8Array;
    };

/** By which mapping to plan: one that a person made, or a guess; null lets everything be guessed. */
export type MappingWish =
  | TableMapping
  | {
      readonly kind: "guessRows" | "guessGrid";
      readonly sheet: number;
      readonly journey: ImportJourney;
    }
  | null;

/** What was read, as far as the page shows it; the rest stays in the worker. */
export type Found =
  | {
      readonly kind: "board";
      readonly form: "boardFile" | "sheets";
      readonly title: string;
      readonly language: Language;
    }
  | {
      readonly kind: "table";
      readonly sheets: readonly FoundSheet[];
      /** What a column can fill, in menu order. */
      readonly fields: readonly { readonly id: ImportField; readonly label: string }[];
    };

/** The beginning of a sheet. */
export interface FoundSheet {
  readonly name: string;
  readonly rowCount: number;
  /** The first ones, for people to see which column holds what. */
  readonly rows: Sheet["rows"];
  /** The first cell of every row, for a mapping of rows to rows of the map. */
  readonly heads: readonly string[];
}

/** What would happen, and by which mapping. */
export interface Planned {
  /** Null for a board, which needs none. */
  readonly mapping: TableMapping | null;
  readonly plan: ImportPlan;
  /** What it brings, counted; empty when it brings nothing. */
  readonly taken: string;
  /** What is left behind, each in a sentence with where it stands and why; the first ones of many. */
  readonly left: readonly string[];
}

/** What an importer answers, in the order of the questions. */
export type ImporterNews =
  | { readonly type: "found"; readonly found: Found }
  | { readonly type: "planned"; readonly planned: Planned }
  /** Nothing of it can be taken; the text says why and what to do. */
  | { readonly type: "refused"; readonly text: string }
  /** A bug of ours: the console says which. */
  | { readonly type: "broken"; readonly details: string };

/** Why there is nothing to import. */
export type ReadProblem =
  | { readonly kind: "refused"; readonly text: string }
  /** It took longer than anything that is worth importing. */
  | { readonly kind: "tooSlow" }
  /** The code that reads is not on this device and cannot be fetched. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "broken" };
