import type { StatusTone } from "@cojourney/ui";
import type { SaveState } from "#sync/save-state.ts";

/** How loudly a state of somebody's work speaks. The words for each are in the messages under `save`. */
export const toneOfSaveState = {
  connecting: "busy",
  saved: "good",
  saving: "busy",
  "offline-kept": "warn",
  "offline-lost": "danger",
  "not-saved": "danger",
} as const satisfies Record<SaveState, StatusTone>;
