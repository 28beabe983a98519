import { BoardSession, NewBoard, type CreateBoard } from "@cojourney/journey-model/protocol";

export const EMPTY_BOARD: CreateBoard = {
  from: "framework",
  title: "Grinder",
  framework: "funnel",
  language: "en",
};

const tokensByBoardId = new Map<string, string>();
const secretsByBoardId = new Map<string, string>();

/** Makes a board over HTTP, with the key of its maker and its links in what comes back. */
export async function makeBoard(httpUrl: string, asked = EMPTY_BOARD): Promise<NewBoard> {
  return NewBoard.parse(await post(`${httpUrl}/sync/boards`, asked));
}

/** Makes an empty board and returns its id; this process then has the key of its maker. */
export async function createBoard(httpUrl: string): Promise<string> {
  const { id, token, links } = await makeBoard(httpUrl);
  const secret = links.find(({ role }) => role === "facilitator")?.secret;
  if (token !== undefined) tokensByBoardId.set(id, token);
  if (secret) secretsByBoardId.set(id, secret);
  return id;
}

/** Comes in anew by the facilitators' link of a board that `createBoard` made, as where its sessions are gone. */
export async function comeBack(httpUrl: string, boardId: string): Promise<void> {
  const secret = secretsByBoardId.get(boardId);
  const joined = await post(`${httpUrl}/sync/boards/${boardId}/join`, { secret });
  const { token } = BoardSession.parse(joined);
  if (token !== undefined) tokensByBoardId.set(boardId, token);
}

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json();
}

/** What opens a board that `createBoard` made, as its maker, in as many tabs as the limits allow; nothing for others. */
export function makersHeaders(boardId: string): Readonly<Record<string, string>> {
  const token = tokensByBoardId.get(boardId);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
