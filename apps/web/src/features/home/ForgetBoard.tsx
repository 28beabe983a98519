"use client";
import { useEffect } from "react";
import { forgetBoard } from "#features/home/recent-boards.ts";

/** Takes a board that is no more off the recent boards of this browser. Shows nothing. */
export function ForgetBoard({ id }: { readonly id: string }) {
  useEffect(() => forgetBoard(id), [id]);
  return null;
}
