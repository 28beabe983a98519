import { MAX_DRAFTS_EACH } from "@cojourney/journey-model/workshop";
import { defaultGuardLimits } from "./guard/guard-limits.ts";

/** Bounds on what people may do to a room, each far above what people at work reach. */
export interface RoomLimits {
  /** Document messages of one connection: per second, and at once after a quiet time. */
  readonly editsPerSecond: number;
  readonly editsBurst: number;
  /** The same for commands, of which a long one counts for several: whoever was offline brings all their drafts at once. */
  readonly commandsPerSecond: number;
  readonly commandsBurst: number;
  /** The same for news about oneself. */
  readonly presencePerSecond: number;
  readonly presenceBurst: number;
  /** Presence messages of any kind, what a stock client repeats of others included. */
  readonly presenceMessagesPerSecond: number;
  /** People on a board at once. */
  readonly people: number;
  /**
   * Client ids that one participant may bring to a board: per second, and at once after a quiet time. A tab
   * that edits brings one; a full answer after a loss on our side brings those of others too.
   */
  readonly newClientsPerSecond: number;
  readonly newClientsBurst: number;
  /** Client ids of one board. Beyond it nobody new can edit: a state vector has to fit into a message. */
  readonly clients: number;
  /** Connections of one session at once: tabs. */
  readonly connectionsPerSession: number;
  /** Size of a board as an update, in bytes, from which people are warned, and from which it grows no more. */
  readonly warnBytes: number;
  readonly maxBytes: number;
}

export const defaultRoomLimits: RoomLimits = {
  editsPerSecond: 60,
  editsBurst: 200,
  commandsPerSecond: 30,
  commandsBurst: 2 * MAX_DRAFTS_EACH,
  presencePerSecond: 20,
  presenceBurst: 100,
  presenceMessagesPerSecond: 100,
  people: 150,
  newClientsPerSecond: 100 / 3_600,
  newClientsBurst: defaultGuardLimits.clientsPerFullAnswer,
  clients: 50_000,
  connectionsPerSession: 5,
  warnBytes: 5_000_000,
  maxBytes: 20_000_000,
};
