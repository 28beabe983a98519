import { NewBoard, type CreateBoard } from "@cojourney/journey-model/protocol";

const EMPTY_BOARD: CreateBoard = {
  from: "framework",
  title: "Grinder",
  framework: "funnel",
  language: "en",
};

const tokensByBoardId = new Map<string, string>();

/** Makes an empty board over HTTP and returns its id; this process then has the key of its maker. */
export async function createBoard(httpUrl: string): Promise<string> {
  const response = await fetch(`${httpUrl}/sync/boards`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(EMPTY_BOARD),
  });
  const { id, token } = NewBoard.parse(await response.json());
  if (token !== undefined) tokensByBoardId.set(id, token);
  return id;
}

/** What opens a board that `createBoard` made, as its maker, in as many tabs as the limits allow; nothing for others. */
export function makersHeaders(boardId: string): Readonly<Record<string, string>> {
  const token = tokensByBoardId.get(boardId);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
