"use client";
import { useEffect } from "react";
import { forgetKeptDrafts } from "#features/facilitation/writing/kept-drafts.ts";

/** A board was removed for good: what this browser kept of anybody's drafts on it goes too. */
export function ForgetDrafts({ boardId }: { readonly boardId: string }): null {
  useEffect(() => forgetKeptDrafts(boardId), [boardId]);
  return null;
}
