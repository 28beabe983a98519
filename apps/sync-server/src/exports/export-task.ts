import type { ExportFormatId, ExportOptions } from "@cojourney/journey-export";
import type { BoardHistory } from "#core/update-log.ts";

/** What the thread needs to render a board. */
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
