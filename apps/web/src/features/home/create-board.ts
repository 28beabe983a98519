import type { Result } from "@cojourney/journey-model";
import { type CreateBoardBody, HttpRefusal, NewBoard } from "@cojourney/journey-model/protocol";
import { deviceSecret } from "#sync/device-secret.ts";
import { keepLink } from "#sync/kept-links.ts";

/** Longest that we wait for the server to make a board, in ms. */
const CREATE_MS = 15_000;

export type CreateProblem =
  | { readonly type: "Unreachable" }
  | { readonly type: "Refused"; readonly message: string }
  | { readonly type: "Unexpected" };

/**
 * Asks the sync server for a new board, which it seeds, and is its facilitator from then on, also tomorrow:
 * this browser keeps the link. Fails without a trace, so trying again is safe.
 */
export async function createBoard(wish: CreateBoardBody): Promise<Result<NewBoard, CreateProblem>> {
  const answer = await post({ ...wish, device: deviceSecret() });
  // 502-504 come from what stands in front of the sync server while that is away.
  if (!answer || (answer.status >= 502 && answer.status <= 504))
    return problem({ type: "Unreachable" });

  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) {
    const board = NewBoard.safeParse(body);
    if (!board.success) return problem({ type: "Unexpected" });
    const link = board.data.links.find(({ role }) => role === "facilitator");
    keepLink(board.data.id, link?.secret ?? null);
    return { ok: true, value: board.data };
  }
  const refusal = HttpRefusal.safeParse(body);
  return problem(
    refusal.success ? { type: "Refused", message: refusal.data.message } : { type: "Unexpected" },
  );
}

async function post(wish: CreateBoardBody): Promise<Response | undefined> {
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
