import { KeptStates, type KeptState } from "@cojourney/journey-model/protocol";
import { askBoard, bodyOf } from "#sync/board-request.ts";

/**
 * What the server keeps of a board as it was, for facilitators. Each answers the whole list after it, newest
 * first; null when it was not done, or when nobody knows: then look at the list again.
 */
type KeptList = Promise<readonly KeptState[] | null>;

export const keptStates = (boardId: string): KeptList => toList(askBoard(boardId, "/states"));

/** Keeps the board as it is on the server now. */
export const keepState = (boardId: string, label: string): KeptList =>
  toList(askBoard(boardId, "/states", { method: "POST", body: { label } }));

export const removeState = (boardId: string, id: string): KeptList =>
  toList(askBoard(boardId, pathOf(id), { method: "DELETE" }));

/** Sets the board back, for everybody: each screen opens it anew. What it is now is kept before. */
export const restoreState = (boardId: string, id: string): KeptList =>
  toList(askBoard(boardId, `${pathOf(id)}/restore`, { method: "POST" }));

/** A state as one update of Yjs; null when it cannot be had, as newer ones took its place or nobody answers. */
export async function readState(boardId: string, id: string): Promise<Uint8Array | null> {
  const answer = await askBoard(boardId, pathOf(id));
  if (!answer?.ok) return null;
  const bytes = await answer.arrayBuffer().catch(() => null);
  return bytes && new Uint8Array(bytes);
}

const pathOf = (id: string): string => `/states/${encodeURIComponent(id)}`;

async function toList(asked: Promise<Response | null>): KeptList {
  return (await bodyOf(await asked, KeptStates))?.states ?? null;
}
