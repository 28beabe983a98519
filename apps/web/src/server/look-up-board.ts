import { BoardSummary } from "@cojourney/journey-model/protocol";
import { cache } from "react";

/** Longest that a page waits for the sync server before it opens the board from this device instead, in ms. */
const LOOK_UP_MS = 3_000;

export type BoardLookup =
  | { readonly outcome: "found"; readonly board: BoardSummary }
  | { readonly outcome: "missing" }
  /** The server is away or answers nonsense; the board may still open from the visitor's device. */
  | { readonly outcome: "unknown" };

/** Asks the sync server for a board's title and language; once per request, however many ask. */
export const lookUpBoard = cache(async (id: string): Promise<BoardLookup> => {
  const origin = process.env["SYNC_ORIGIN"] ?? "http://127.0.0.1:3001";
  const url = new URL(`/sync/boards/${encodeURIComponent(id)}`, origin);
  try {
    const answer = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(LOOK_UP_MS) });
    if (answer.status === 404) return { outcome: "missing" };
    const summary = BoardSummary.safeParse(await answer.json());
    return summary.success ? { outcome: "found", board: summary.data } : { outcome: "unknown" };
  } catch {
    return { outcome: "unknown" };
  }
});
