import { BoardSession, NewBoard, type Role } from "@cojourney/journey-model/protocol";

/** Secrets of the links of boards that this run made, by board id. */
const secretsByBoard = new Map<string, ReadonlyMap<Role, string | null>>();

/** Keeps the links of a board that was just made over HTTP; gives its address, without any secret. */
export function rememberLinks(origin: string, made: unknown): string {
  const { id, links } = NewBoard.parse(made);
  secretsByBoard.set(id, new Map(links.map(({ role, secret }) => [role, secret])));
  return `${origin}/board/${id}`;
}

/** Where a board is, without what the address says of how it is shown. */
export function placeOfBoard(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

export const boardIdOf = (address: string): string =>
  new URL(address).pathname.split("/").at(-1) ?? "";

/** The link of a board that this run made, for participants unless another role is named; any other address as it is. */
export function linkTo(address: string, role: Role = "participant"): string {
  const url = new URL(address);
  const secret = secretsByBoard.get(boardIdOf(address))?.get(role);
  if (secret && url.hash === "") url.hash = secret;
  return url.href;
}

/** Comes in as a program does: with a token that says who it is. */
export async function joinAsProgram(
  address: string,
  name: string,
): Promise<{ readonly authorization: string }> {
  const { origin, hash } = new URL(linkTo(address));
  const answer = await fetch(`${origin}/sync/boards/${boardIdOf(address)}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: hash.slice(1), person: { name, color: "blue" } }),
  });
  const { token } = BoardSession.parse(await answer.json());
  return { authorization: `Bearer ${token}` };
}

/** A WebSocket that shows these headers, as Node's own can, for a stock provider. */
export function socketWith(headers: Readonly<Record<string, string>>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser's types know no headers
      super(url, { protocols, headers } as unknown as string[]);
    }
  };
}
