"use client";
import { useEffect } from "react";
import { rememberBoard } from "#features/home/recent-boards.ts";

export interface RememberBoardProps {
  readonly id: string;
  readonly title: string;
}

/** Puts the board that is being looked at into the recent boards of this browser. Shows nothing. */
export function RememberBoard({ id, title }: RememberBoardProps) {
  useEffect(() => rememberBoard({ id, title }), [id, title]);
  return null;
}
