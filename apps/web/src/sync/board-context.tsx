"use client";
import { createContext, useContext } from "react";
import type { BoardConnection } from "#sync/board-connection.ts";

const BoardContext = createContext<BoardConnection | null>(null);

/** Gives everything inside the board that this screen has open. */
export const BoardProvider = BoardContext.Provider;

/** The board that this screen has open. */
export function useBoard(): BoardConnection {
  const board = useContext(BoardContext);
  if (!board) throw new Error("useBoard is for components inside BoardProvider.");
  return board;
}
