import type {
  ExportFormatId,
  ExportOptions,
  ExportPreview,
  FreeDrawing,
} from "@cojourney/journey-export";
import type { Localized } from "@cojourney/journey-model";

/** What the dialog shows of a format. The worker says it: what renders is never part of the page. */
export interface OfferedFormat {
  readonly id: ExportFormatId;
  readonly label: Localized;
  readonly explanation: Localized;
  readonly mediaType: string;
  readonly isDrawn: boolean;
  readonly asks: readonly Exclude<keyof ExportOptions, "scope" | "language">[];
  /** Whether there is something to say of it before it is made. */
  readonly hasPreview: boolean;
}

/** A board to make something of. */
export interface BoardWish {
  /** The whole document as one Yjs update. */
  readonly update: Uint8Array;
  /** ISO 8601: the moment that documents bear. */
  readonly at: string;
  readonly options: ExportOptions;
}

/** What a page asks of an exporter. One worker answers one of these and ends. */
export type ExporterTask =
  | { readonly type: "list" }
  | { readonly type: "make"; readonly formatId: ExportFormatId; readonly wish: BoardWish }
  | { readonly type: "preview"; readonly formatId: ExportFormatId; readonly wish: BoardWish }
  /** The whole canvas: what is drawn by hand comes from the page, which alone can tell. */
  | { readonly type: "canvas"; readonly drawn: FreeDrawing | null; readonly wish: BoardWish };

/** What is being done with the board. */
export type ExportStage = "reading" | "rendering";

/** A finished file. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** Of a picture that the browser could not make as large as was asked. */
  readonly shrunkTo?: { readonly widthPx: number; readonly heightPx: number };
}

/** The whole canvas as SVG, and what its files are called. */
export interface ComposedCanvas {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly names: { readonly svg: string; readonly png: string };
}

/**
 * Why there is no file.
 *
 * - `unreachable`: a part that this format needs is not on this device, and there is no network
 * - `tooLarge`: more than this browser can hold
 * - `empty`: there is nothing to make a picture of
 * - `unexpected`: anything else; the console says what
 */
export type ExportProblem = "unreachable" | "tooLarge" | "empty" | "unexpected";

/** What an exporter answers; progress any number of times, the others once. */
export type ExporterNews =
  | { readonly type: "formats"; readonly formats: readonly OfferedFormat[] }
  | {
      readonly type: "progress";
      readonly stage: ExportStage;
      /** 0..1, never less than before within a stage. */
      readonly fraction: number;
    }
  | { readonly type: "file"; readonly file: MadeFile }
  | { readonly type: "preview"; readonly preview: ExportPreview | null }
  | { readonly type: "canvas"; readonly picture: ComposedCanvas }
  | { readonly type: "problem"; readonly problem: ExportProblem; readonly details: string };
