/** Why the server closed a socket, by WebSocket close code. */
export const closeCode = {
  /** The server stops; come back in a moment. */
  restart: 1012,
  /** The client reads too slowly; come back later. */
  tryLater: 1013,
  /** The bytes are not of the protocol. */
  badFrame: 4400,
  /** No such board: unknown, deleted and forbidden look the same. */
  boardUnknown: 4404,
  /** The board was restored or cleared: what this client holds is of before. It drops that, and comes back. */
  boardReplaced: 4410,
  /** The server could not store the edit; the client keeps it and comes back. */
  notStored: 4500,
} as const;
