import { z } from "zod";

/** A board that was opened in this browser. Only here: no server knows who opened what. */
export const RecentBoard = z.object({
  id: z.string().min(1).max(64),
  /** As it was when last seen; somebody may have renamed the board since. */
  title: z.string(),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
});
export type RecentBoard = z.infer<typeof RecentBoard>;

const KEY = "cojourney.recent-boards";
const MOST = 12;
const none: readonly RecentBoard[] = [];
const listeners = new Set<() => void>();
let read: { readonly stored: string | null; readonly boards: readonly RecentBoard[] } | undefined;

/** The boards last opened here, newest first. The same array until it changes, for useSyncExternalStore. */
export function recentBoards(): readonly RecentBoard[] {
  const stored = readStored();
  if (!read || read.stored !== stored) read = { stored, boards: parseBoards(stored) };
  return read.boards;
}

/** Puts a board at the top of the list; the oldest falls off at the end. */
export function rememberBoard({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): void {
  const others = recentBoards().filter((board) => board.id !== id);
  write([{ id, title, openedAt: Date.now() }, ...others].slice(0, MOST));
}

/** Takes a board off the list. The board itself stays. */
export function forgetBoard(id: string): void {
  write(recentBoards().filter((board) => board.id !== id));
}

/** Calls back after a change, also one made in another tab. Returns how to stop. */
export function onRecentBoardsChange(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("storage", changed);
  };
}

function parseBoards(stored: string | null): readonly RecentBoard[] {
  if (stored === null) return none;
  try {
    const list: unknown = JSON.parse(stored);
    if (!Array.isArray(list)) return none;
    // One that we cannot read must not cost people the others.
    return list.flatMap((item) => RecentBoard.safeParse(item).data ?? []);
  } catch {
    return none;
  }
}

/** Storage may be switched off altogether; then there is no list, and nothing else is lost. */
function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(boards: readonly RecentBoard[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(boards));
  } catch {
    return;
  }
  for (const changed of listeners) changed();
}
