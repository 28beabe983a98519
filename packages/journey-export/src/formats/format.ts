import type { Language, Localized } from "@cojourney/journey-model";
import type { ExportScope } from "#snapshot/scope.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";

/** How big a picture is: times the size on the canvas at zoom 1, or A0 on its long side at 150 dpi. */
export type PictureSize = "1x" | "2x" | "4x" | "a0";

/** What a person may choose. Each format uses what concerns it. */
export interface ExportOptions {
  readonly scope: ExportScope;
  /** Of the words that are ours; what people wrote stays as it is. */
  readonly language: Language;
  /** For the cover and the file name; empty when nobody filled it in. */
  readonly client: string;
  /** For the cover; empty when nobody filled it in. */
  readonly facilitator: string;
  readonly csvDelimiter: ";" | "," | "\t";
  readonly pictureSize: PictureSize;
}

/** What a render is given. Everything in it is data: a renderer asks no clock, no chance and no network. */
export interface ExportJob {
  /** Already narrowed to the scope in its options. */
  readonly snapshot: Snapshot;
  readonly options: ExportOptions;
  /** Reads a file that comes with this package, such as a font. Rejects when it cannot be had. */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Says how far it is, 0..1, never less than before. */
  readonly onProgress: (fraction: number) => void;
}

/** One file of a result. */
export interface ExportPart {
  /** What tells it from its siblings, in the reader's language; empty for an only child. */
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** What a result will hold, as far as that can be told without making it. */
export interface ExportPreview {
  /** What comes in it, in its order; none where there is nothing to name. */
  readonly contents: { readonly name: Localized; readonly items: readonly string[] } | null;
  /** The beginning of its table that says most. */
  readonly table: PreviewTable | null;
  /** The largest of its pictures, in whole pixels. */
  readonly picture: { readonly w: number; readonly h: number } | null;
  /** What people wrote that none of our fonts can draw: in it they are a box. */
  readonly missingLetters: readonly string[];
}

/** The first rows of a table, as texts. */
export interface PreviewTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A preview with nothing to say, to be filled. */
export const emptyPreview: ExportPreview = {
  contents: null,
  table: null,
  picture: null,
  missingLetters: [],
};

/** Says what a render of the same job would hold. */
export type Preview = (job: Omit<ExportJob, "onProgress">) => Promise<ExportPreview>;

/** Turns a snapshot into files; more than one are handed over as a ZIP. The same job gives the same bytes. */
export type Render = (job: ExportJob) => Promise<readonly ExportPart[]>;

/** All that others may know about a format. A new one is a file beside this and a line in the registry. */
export interface ExportFormat {
  readonly label: Localized;
  /** One sentence for the dialog: what it is good for. */
  readonly explanation: Localized;
  /** Of a single part, without the dot. */
  readonly extension: string;
  /** Whether each journey becomes a file of its own: of several a ZIP. */
  readonly isPerJourney: boolean;
  readonly mediaType: string;
  /** Whether the journeys are drawn in it: then a picture of one shows beforehand what it looks like. */
  readonly isDrawn: boolean;
  /** Which of the choices besides scope and language the dialog and the command line offer for it. */
  readonly asks: readonly Exclude<keyof ExportOptions, "scope" | "language">[];
  /** Fetches the code that renders: nothing of it is loaded before somebody wants this format. */
  readonly load: () => Promise<Render>;
  /** Fetches the code that says what will be in it; null for a format of which there is nothing to say. */
  readonly loadPreview: (() => Promise<Preview>) | null;
}
