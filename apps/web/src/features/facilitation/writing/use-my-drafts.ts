import { useEffect, useSyncExternalStore } from "react";
import {
  openMyDrafts,
  type MyDrafts,
  type MyDraftsState,
} from "#features/facilitation/writing/my-drafts.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** The strip and the panel write in the same drafts. */
const draftsByBoard = new WeakMap<BoardConnection, MyDrafts>();

/** What this person writes for themselves on a board; followed while somebody looks. */
export function useMyDrafts(board: BoardConnection): {
  readonly drafts: MyDrafts;
  readonly state: MyDraftsState;
} {
  const drafts = draftsOf(board);
  useEffect(() => drafts.start(), [drafts]);
  return { drafts, state: useSyncExternalStore(drafts.subscribe, drafts.now, drafts.now) };
}

function draftsOf(board: BoardConnection): MyDrafts {
  const known = draftsByBoard.get(board);
  if (known) return known;
  const opened = openMyDrafts(board);
  draftsByBoard.set(board, opened);
  return opened;
}
