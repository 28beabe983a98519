/**
 * The first varint of every WebSocket message.
 *
 * 0-3 are the y-websocket protocol, unchanged, so that its stock provider works; ours sit above 100.
 * Numbers are the wire format: never reuse one.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Server to client: "your first n document messages on this connection are durable" (n: varint). */
  saved: 101,
  /** Server to client: a ControlMessage as JSON (a text: its length in bytes as varint, then UTF-8). */
  control: 102,
  /** Client to server: a CommandMessage as JSON. */
  command: 103,
  /** Server to client: a ResultMessage as JSON. */
  result: 104,
  /** Server to client: a NoticeMessage as JSON. */
  notice: 105,
  /** Server to client: a WorkshopMessage as JSON. */
  workshop: 106,
} as const;

/** The second varint of a sync message (y-protocols/sync). Steps 2 and updates are document messages. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;
