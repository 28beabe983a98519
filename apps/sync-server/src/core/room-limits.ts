/** Bounds on what people may do to a room, each far above what people at work reach. */
export interface RoomLimits {
  /** Document messages of one connection: per second, and at once after a quiet time. */
  readonly editsPerSecond: number;
  readonly editsBurst: number;
  /** The same for news about oneself. */
  readonly presencePerSecond: number;
  readonly presenceBurst: number;
  /** Presence messages of any kind, what a stock client repeats of others included. */
  readonly presenceMessagesPerSecond: number;
  /** People on a board at once. */
  readonly people: number;
  /** Connections of one session at once: tabs. */
  readonly connectionsPerSession: number;
  /** Size of a board as an update, in bytes, from which people are warned, and from which it grows no more. */
  readonly warnBytes: number;
  readonly maxBytes: number;
}

export const defaultRoomLimits: RoomLimits = {
  editsPerSecond: 60,
  editsBurst: 200,
  presencePerSecond: 20,
  presenceBurst: 100,
  presenceMessagesPerSecond: 100,
  people: 150,
  connectionsPerSession: 5,
  warnBytes: 5_000_000,
  maxBytes: 20_000_000,
};
