/** Why the server closed a socket, by WebSocket close code. */
export const closeCode = {
  /** The server stops; come back in a moment. */
  restart: 1012,
  /** The client reads too slowly; come back later. */
  tryLater: 1013,
  /** The bytes are not of the protocol. */
  badFrame: 4400,
  /** The session was ended: removed from the board, or the link was renewed or switched off. */
  accessEnded: 4401,
  /** An edit that its author may not make; a notice before it says which and why. */
  editRefused: 4403,
  /** No such board: unknown, deleted and forbidden look the same. */
  boardUnknown: 4404,
  /** The board was restored or cleared: what this client holds is of before. It drops that, and comes back. */
  boardReplaced: 4410,
  /** A facilitator removed the board for good, from under the people on it. They drop what they hold of it. */
  boardErased: 4411,
  /** As many people are here, or as many tabs of this person, as may be. */
  full: 4409,
  /** Far more messages than anybody could make by hand. */
  tooFast: 4429,
  /** The server could not store the edit; the client keeps it and comes back. */
  notStored: 4500,
} as const;
