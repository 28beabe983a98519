/** Where the edits of this screen are. Shown to people, so always true. */
export type SaveState =
  /** Nothing of the board has arrived yet. */
  | "connecting"
  /** The server has put everything on its disk. */
  | "saved"
  /** Connected; some edits are on their way. */
  | "saving"
  /** No connection; edits are kept on this device and will be sent. */
  | "offline-kept"
  /** No connection and no storage on this device: edits live in this tab only. */
  | "offline-lost"
  /** The server did not or could not store; edits stay on this device. */
  | "not-saved";

/** What is known about one connection and this device. */
export interface SaveFacts {
  readonly hasBoard: boolean;
  readonly isConnected: boolean;
  /** The server has what we had when we joined: we answered its question for it. */
  readonly hasAnswered: boolean;
  /** Document messages sent on this connection. */
  readonly sent: number;
  /** How many of those the server said are on its disk. */
  readonly acknowledged: number;
  readonly isKeptOnDevice: boolean;
  /** The last connection was closed because the server did not or could not store. */
  readonly wasRefused: boolean;
  /** The server said so while we are connected: its disk may be full, and what we sent waits there. */
  readonly canServerStore: boolean;
}

/** Draws the one conclusion that the facts allow. */
export function saveStateOf(facts: SaveFacts): SaveState {
  if (!facts.hasBoard) return "connecting";
  if (facts.isConnected && facts.hasAnswered && facts.acknowledged >= facts.sent) return "saved";
  if (facts.isConnected && !facts.canServerStore) return "not-saved";
  if (facts.isConnected && facts.hasAnswered) return "saving";
  if (facts.wasRefused) return "not-saved";
  if (facts.isConnected) return "saving";
  return facts.isKeptOnDevice ? "offline-kept" : "offline-lost";
}
