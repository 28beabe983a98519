import type { Result } from "@cojourney/journey-model";
import { BoardSummary, type CreateBoard, HttpRefusal } from "@cojourney/journey-model/protocol";

/** Longest that we wait for the server to make a board, in ms. */
const CREATE_MS = 15_000;

export type CreateProblem =
  | { readonly type: "Unreachable" }
  | { readonly type: "Refused"; readonly message: string }
  | { readonly type: "Unexpected" };

/** Asks the sync server for a new board, which it seeds; fails without a trace, so trying again is safe. */
export async function createBoard(wish: CreateBoard): Promise<Result<BoardSummary, CreateProblem>> {
  const answer = await post(wish);
  // 502-504 come from what stands in front of the sync server while that is away.
  if (!answer || (answer.status >= 502 && answer.status <= 504))
    return problem({ type: "Unreachable" });

  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) {
    const board = BoardSummary.safeParse(body);
    return board.success ? { ok: true, value: board.data } : problem({ type: "Unexpected" });
  }
  const refusal = HttpRefusal.safeParse(body);
  return problem(
    refusal.success ? { type: "Refused", message: refusal.data.message } : { type: "Unexpected" },
  );
}

async function post(wish: CreateBoard): Promise<Response | undefined> {
  try {
    return await fetch("/sync/boards", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(CREATE_MS),
    });
  } catch {
    return undefined;
  }
}

const problem = (error: CreateProblem) => ({ ok: false, error }) as const;
