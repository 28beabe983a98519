import { useMemo, useSyncExternalStore } from "react";
import { openBoardConnection, type BoardConnection } from "#sync/board-connection.ts";

/** Opens a board for as long as the page shows it; null until the browser runs. */
export function useBoardConnection(boardId: string): BoardConnection | null {
  const { subscribe, current } = useMemo(() => whileShown(boardId), [boardId]);
  return useSyncExternalStore(subscribe, current, () => null);
}

/**
 * React subscribes when the page is there and lets go when it leaves, which opens and closes the board.
 * A board whose copy here holds what the server refused is closed and opened anew, from the server.
 */
function whileShown(boardId: string) {
  let board: BoardConnection | null = null;
  return {
    current: () => board,
    subscribe(changed: () => void) {
      function open(): void {
        const opened = openBoardConnection(boardId);
        board = opened;
        opened.subscribe(() => {
          if (!opened.status().mustReopen || board !== opened) return;
          opened.close();
          open();
        });
        changed();
      }
      open();
      return () => {
        board?.close();
        board = null;
      };
    },
  };
}
