import type { KeptState } from "@cojourney/journey-model/protocol";

/**
 * Where states of boards are kept for people who want them back. They are beside the log: a new generation
 * leaves them alone, and only erasing the board takes them all.
 */
export interface KeptStateStore {
  /**
   * Stores a state, and removes others in the same go. Resolves once that would survive a crash.
   *
   * Stores nothing of a board that does not exist: nothing is left of one that was just erased.
   */
  put(
    boardId: string,
    state: KeptState,
    bytes: Uint8Array,
    goneIds: readonly string[],
  ): Promise<void>;

  /** What is kept of a board, newest first. */
  list(boardId: string): Promise<readonly KeptState[]>;

  /** The bytes of a state; null when there is none, or when they are damaged: nothing of those can be trusted. */
  read(boardId: string, id: string): Promise<Uint8Array | null>;

  /** What is not there is no error. */
  remove(boardId: string, ids: readonly string[]): Promise<void>;
}
