import type { KeptStateStore } from "./kept-state-store.ts";
import type { UpdateLog } from "./update-log.ts";

/**
 * What a record says. A new kind is a word here; who reads it checks the value.
 *
 * - `session`: that somebody may open the board, by the hash of their token
 * - `link`: what became of a link since the board was made, by role
 * - `person`: name and colour, by participant
 * - `locks`: what is locked, under one key
 * - `client`: the participant whose Yjs client id this is
 * - `use`: the day on which the board was last used, under one key
 * - `facts`: its title and language when they last changed, under one key
 * - `workshop`: what its workshop is at, under one key, and under another a mark that each personal change moves
 * - `ballot`: what somebody voted for in the open round, by participant
 * - `draft`: a card that only its author sees, by participant and draft
 */
export type RecordKind =
  | "session"
  | "link"
  | "person"
  | "locks"
  | "client"
  | "use"
  | "facts"
  | "workshop"
  | "ballot"
  | "draft";

/** Where a record stands. */
export interface RecordPlace {
  readonly boardId: string;
  readonly kind: RecordKind;
  readonly key: string;
}

export interface BoardRecord extends RecordPlace {
  /** JSON. */
  readonly value: string;
}

/** A change of the records of one board that holds only if they are as its author believes. */
export interface RecordChange {
  readonly boardId: string;
  /** What stands where; null for nothing. */
  readonly expects: readonly ({ readonly value: string | null } & PlaceOnBoard)[];
  readonly put: readonly ({ readonly value: string } & PlaceOnBoard)[];
  readonly remove: readonly PlaceOnBoard[];
  /** People were promised that what is removed is gone: an engine that keeps its own files leaves none of it in them. */
  readonly forgets?: boolean;
}

type PlaceOnBoard = Omit<RecordPlace, "boardId">;

/** Small facts about boards that are not in their documents. The later write of a place wins. */
export interface BoardRecords {
  /**
   * Stores all of them or none, in place of what stood there. Resolves once they would survive a crash.
   *
   * Those of a board that does not exist are left out: nothing is left of one that was just erased.
   */
  put(records: readonly BoardRecord[]): Promise<void>;

  /** Removes all of them or none; resolves once that would survive a crash. What is not there is no error. */
  remove(places: readonly RecordPlace[]): Promise<void>;

  /**
   * Carries out all of a change or nothing. Resolves with true once that would survive a crash, and with false
   * when something is not as expected; nobody else changes it in between.
   *
   * Rejects for a board that does not exist.
   */
  change(change: RecordChange): Promise<boolean>;

  /** The value at a place; null when there is none. */
  get(place: RecordPlace): Promise<string | null>;

  /** Values of one kind, by key. */
  list(boardId: string, kind: RecordKind): Promise<ReadonlyMap<string, string>>;
}

/** All that an engine keeps: what boards hold, and what is known about them. */
export interface Storage extends UpdateLog {
  readonly records: BoardRecords;

  readonly kept: KeptStateStore;

  /**
   * Copies all of it to a new file, as it is at the end of the copying, while reads and writes go on. Null for
   * an engine that has tools of its own for this.
   */
  readonly copyTo: ((path: string) => Promise<void>) | null;
}
