import { BoardSummary } from "@cojourney/journey-model/protocol";
import { cookies } from "next/headers";
import { cache } from "react";

/** Longest that a page waits for the sync server before it opens the board from this device instead, in ms. */
const LOOK_UP_MS = 3_000;

export type BoardLookup =
  | { readonly outcome: "found"; readonly board: BoardSummary }
  | { readonly outcome: "missing" }
  /** The server is away or answers nonsense; the board may still open from the visitor's device. */
  | { readonly outcome: "unknown" };

/**
 * Asks the sync server for a board's title and language, in the name of whoever asks for the page; once per
 * request, however many ask. A board that they may not open is missing.
 */
export const lookUpBoard = cache(async (id: string): Promise<BoardLookup> => {
  const origin = process.env["SYNC_ORIGIN"] ?? "http://127.0.0.1:3001";
  const url = new URL(`/sync/boards/${encodeURIComponent(id)}`, origin);
  try {
    const cookie = (await cookies()).toString();
    const answer = await fetch(url, {
      cache: "no-store",
      headers: { cookie },
      signal: AbortSignal.timeout(LOOK_UP_MS),
    });
    if (answer.status === 404) return { outcome: "missing" };
    const summary = BoardSummary.safeParse(await answer.json());
    return summary.success ? { outcome: "found", board: summary.data } : { outcome: "unknown" };
  } catch {
    return { outcome: "unknown" };
  }
});
