import { z } from "zod";

const KEY = "cojourney/facilitator-links";
const MOST = 100;
const Kept = z.array(z.tuple([z.string(), z.string()]));

/**
 * Secrets of the facilitator links of boards that were made or led in this browser: a session lasts twelve
 * hours, and only this lets a facilitator in again tomorrow.
 */
export function keptLink(boardId: string): string | null {
  return read().find(([id]) => id === boardId)?.[1] ?? null;
}

/** Keeps the link of a board in place of the one before; null forgets it. */
export function keepLink(boardId: string, secret: string | null): void {
  const others = read().filter(([id]) => id !== boardId);
  const all = secret === null ? others : [[boardId, secret], ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without storage the facilitator comes back by the link itself.
  }
}

function read(): z.infer<typeof Kept> {
  try {
    return Kept.catch([]).parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return [];
  }
}
