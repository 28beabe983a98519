import type { LogPlace, UpdateLog } from "./update-log.ts";

/**
 * A log to which other servers write too. It puts their appends in one order per board, numbered by `seq`.
 *
 * Whoever holds a board in memory knows the seq up to which it has it, and hands it along with an append.
 */
export interface SharedLog extends UpdateLog {
  /**
   * Appends on top of what others wrote after `place`. Resolves once that would survive a crash.
   *
   * It waits as long as the database is away. One that was stored though its answer got lost is not stored
   * twice. Rejects as `append` does.
   */
  appendAfter(boardId: string, place: LogPlace, update: Uint8Array): Promise<SharedAppend>;

  /** What others wrote after `place`. */
  newsAfter(boardId: string, place: LogPlace): Promise<LogNews>;

  /** How far these boards have come, those that exist. One question for all of them. */
  heads(boardIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>>;
}

export interface LogHead extends LogPlace {
  /** Grows with every change of the board's records. */
  readonly recordsVersion: number;
}

export type SharedAppend =
  /** Stored at `seq`; `missed` came before it, in order, and everything else is as its writer thought. */
  | { readonly type: "Appended"; readonly seq: number; readonly missed: readonly Uint8Array[] }
  /** Not stored: others wrote what has to be read first, as it may contradict this update. */
  | { readonly type: "Overtaken" };

export type LogNews =
  /** Applied in order they bring a board from the place asked about to `seq`. */
  | { readonly type: "Rows"; readonly updates: readonly Uint8Array[]; readonly seq: number }
  /** The board has a newer generation. */
  | { readonly type: "Replaced" }
  | { readonly type: "BoardUnknown" };
