import {
  BoardLinks,
  BoardSession,
  type BoardLink,
  type ChangeLink,
  type Role,
} from "@cojourney/journey-model/protocol";
import { askBoard, bodyOf } from "#sync/board-request.ts";
import { deviceSecret } from "#sync/device-secret.ts";

/** What came of asking to come in. */
export type Entry =
  | { readonly outcome: "in"; readonly session: BoardSession }
  /** Unknown, deleted, or not ours to open: the server says the same to all. */
  | { readonly outcome: "refused" }
  /** Many people come from one network at once. */
  | { readonly outcome: "later" }
  | { readonly outcome: "unreachable" };

/** Exchanges the secret of a link for a session, which the browser keeps in a cookie out of our reach. */
export async function joinBoard(boardId: string, secret: string): Promise<Entry> {
  const body = { secret, device: deviceSecret() };
  const answer = await askBoard(boardId, "/join", { method: "POST", body });
  return toEntry(answer);
}

/** The session that this browser has on a board; asking also makes it last longer. */
export async function boardSession(boardId: string): Promise<Entry> {
  return toEntry(await askBoard(boardId, "/session"));
}

/** The links of a board, for its facilitators; null when they cannot be had now. */
export async function boardLinks(boardId: string): Promise<readonly BoardLink[] | null> {
  return toLinks(await askBoard(boardId, "/links"));
}

/** Renews a link, switches it off, or lets it expire. Returns all links; null when it was not done. */
export async function changeLink(
  boardId: string,
  role: Role,
  change: ChangeLink,
): Promise<readonly BoardLink[] | null> {
  return toLinks(await askBoard(boardId, `/links/${role}`, { method: "POST", body: change }));
}

/** Removes a board for good, from under everybody on it. Whether that was done. */
export async function eraseBoard(boardId: string): Promise<boolean> {
  const answer = await askBoard(boardId, "", { method: "DELETE" });
  // Unknown by now: somebody else has just removed it.
  return answer?.ok === true || answer?.status === 404;
}

async function toEntry(answer: Response | null): Promise<Entry> {
  if (answer?.status === 404 || answer?.status === 400) return { outcome: "refused" };
  if (answer?.status === 429) return { outcome: "later" };
  const session = await bodyOf(answer, BoardSession);
  return session ? { outcome: "in", session } : { outcome: "unreachable" };
}

async function toLinks(answer: Response | null): Promise<readonly BoardLink[] | null> {
  return (await bodyOf(answer, BoardLinks))?.links ?? null;
}
