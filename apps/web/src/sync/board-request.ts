import type { z } from "zod";

/** Longest that we wait for an answer, in ms. */
const PATIENCE_MS = 15_000;

/** Asks the server something about a board, in this person's session. Null when there was no answer. */
export async function askBoard(
  boardId: string,
  path: string,
  { method = "GET", body }: { method?: "GET" | "POST" | "DELETE"; body?: unknown } = {},
): Promise<Response | null> {
  try {
    return await fetch(`/sync/boards/${encodeURIComponent(boardId)}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch {
    return null;
  }
}

/** What an answer says; null for a refusal, and for what this page does not understand. */
export async function bodyOf<T>(answer: Response | null, schema: z.ZodType<T>): Promise<T | null> {
  if (!answer?.ok) return null;
  const body: unknown = await answer.json().catch(() => null);
  return schema.safeParse(body).data ?? null;
}
