import type { ExportFormatId, ExportOptions } from "@cojourney/journey-export";
import { z } from "zod";
import type { BoardHistory } from "#core/update-log.ts";

/** What the process needs to render a board. */
export interface ExportTask {
  readonly history: BoardHistory;
  readonly format: ExportFormatId;
  /** Whoever asked chose no scope but journeys; none of them: the whole board. */
  readonly journeyIds: readonly string[];
  /** Null: that of the board. */
  readonly language: ExportOptions["language"] | null;
  readonly options: Omit<ExportOptions, "scope" | "language" | "csvDelimiter">;
  /** Null: what is usual in the language. */
  readonly csvDelimiter: ExportOptions["csvDelimiter"] | null;
  /** Milliseconds since 1970: when it was asked for, the only date in the result. */
  readonly takenAtMs: number;
}

/** What the process is sent. */
export interface ExportOrder {
  readonly task: ExportTask;
  /** Where it writes the result. */
  readonly file: string;
}

/** What the process answers: what it wrote, or why it did not. */
export const ExportAnswer = z.union([
  z.strictObject({ name: z.string(), mediaType: z.string() }),
  z.strictObject({ refusal: z.literal("JourneyUnknown"), message: z.string() }),
]);
export type ExportAnswer = z.infer<typeof ExportAnswer>;
