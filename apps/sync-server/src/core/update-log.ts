/**
 * Where a board's history lives: an append-only log of Yjs updates, and snapshots of it.
 *
 * An engine is one file in storage/ that passes the contract in storage/contract.test.ts.
 */
export interface UpdateLog extends AsyncDisposable {
  /** Resolves when what is stored may be other than the engine believes: the process has to end, at once. */
  readonly broken: Promise<Error>;

  /** Starts a board with its first update. Resolves once both would survive a crash. */
  create(boardId: string, update: Uint8Array): Promise<void>;

  /**
   * Resolves once the update would survive a crash. Appends to one board keep their order.
   *
   * Rejects when it is not stored (disk full, board unknown, or no longer of this generation); the log is
   * then as it was before.
   */
  append(boardId: string, generation: number, update: Uint8Array): Promise<void>;

  /** What the log still holds of a board; null for a board never created, or erased. */
  read(boardId: string): Promise<StoredBoard | null>;

  /**
   * All of a board as it was at a place, or without one as it is; null when the log does not reach back to
   * there any more, or lacks a part. Beside the main thread: a large board takes a second.
   */
  stateAt(boardId: string, place: LogPlace | null): Promise<BoardState | null>;

  /**
   * Replaces a board by another state of it (restored, cleared): the next generation. Resolves once that
   * would survive a crash; then nothing of the older ones is left but the ids that wrote in them.
   *
   * Rejects when the board is no longer of the generation that is to be replaced.
   */
  startGeneration(boardId: string, replaced: number, next: NextGeneration): Promise<void>;

  /** Removes all that was ever stored of a board, and the board. Does nothing for one that is unknown. */
  erase(boardId: string): Promise<void>;

  /**
   * Snapshots what is committed, and drops the rows that every kept snapshot covers.
   *
   * A snapshot that does not decode to the same board again is not kept, and no row goes.
   */
  compact(boardId: string): Promise<CompactOutcome>;

  /** Every board that there is. */
  boardIds(): Promise<readonly string[]>;

  /** How many bytes all that is stored takes, roughly. Rejects when the storage does not answer. */
  sizeBytes(): Promise<number>;
}

/** A board as stored: apply the snapshot, then the rows, and it is there. */
export interface BoardHistory {
  readonly snapshot: Uint8Array | null;
  /** In append order, only those that the snapshot does not cover. */
  readonly rows: readonly Uint8Array[];
  /** Rows and snapshots whose checksum is wrong. They are set aside, never applied, never deleted. */
  readonly quarantined: number;
}

/** A place in the log of a board: everything up to and with this seq of this generation. */
export interface LogPlace {
  readonly generation: number;
  /** Numbers the rows of a board, from 1; it goes on through generations. */
  readonly seq: number;
}

/** A board at one moment. */
export interface BoardState {
  /** Applied to an empty document it is there. */
  readonly update: Uint8Array;
  readonly cards: number;
}

/** What a board is replaced by. */
export interface NextGeneration {
  /** The whole board, written under client ids that no older generation has. */
  readonly update: Uint8Array;
  /** Client ids that wrote in older generations: what still comes from them was removed. */
  readonly retiredClients: readonly number[];
}

/** A board's history, and which of its lives this is. */
export interface StoredBoard extends BoardHistory {
  /** 1 for a board that was never replaced; it only ever grows. */
  readonly generation: number;
  /** Of the last row that was appended. */
  readonly seq: number;
  readonly retiredClients: readonly number[];
}

export type CompactOutcome =
  | { readonly type: "Compacted"; readonly droppedRows: number }
  /** The log is left alone: it holds edits whose foundation is missing, and a snapshot would lose them. */
  | { readonly type: "HistoryIncomplete" }
  | { readonly type: "SnapshotUnfaithful" }
  | { readonly type: "BoardUnknown" };

/** How many snapshots of a board are kept, so that a damaged one still has two elders. */
export const KEPT_SNAPSHOTS = 3;
