import { useEffect, useState } from "react";
import { openBoardConnection, type BoardConnection } from "#sync/board-connection.ts";

/** Opens a board for as long as the page shows it; null until the browser runs. */
export function useBoardConnection(boardId: string): BoardConnection | null {
  const [board, setBoard] = useState<BoardConnection | null>(null);
  useEffect(() => {
    const opened = openBoardConnection(boardId);
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.close();
    };
  }, [boardId]);
  return board;
}
