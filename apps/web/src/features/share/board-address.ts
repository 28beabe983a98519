/** The address that lets people into a board: the secret stands in the fragment, which no server is ever sent. */
export const addressOf = (boardId: string, secret: string): string =>
  `${location.origin}/board/${boardId}#${secret}`;
