import type { StatusTone } from "@cojourney/ui";

/** Where somebody's own work is at this moment. The words for each are in the messages under `save`. */
export type SaveState =
  | "connecting"
  /** Stored by the server: acknowledged, not just sent. */
  | "saved"
  /** On this device, on its way. */
  | "saving"
  | "offline-kept"
  /** Offline in a browser that cannot keep anything. */
  | "offline-lost"
  /** The server was reached and could not store it. */
  | "not-saved";

/** How loudly a state speaks. */
export const toneOfSaveState = {
  connecting: "busy",
  saved: "good",
  saving: "busy",
  "offline-kept": "warn",
  "offline-lost": "danger",
  "not-saved": "danger",
} as const satisfies Record<SaveState, StatusTone>;
