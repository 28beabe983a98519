import { useSyncExternalStore } from "react";
import type { BoardReading, LiveBoard } from "@cojourney/journey-model";

/** What the board says now; renders again whenever that changes. */
export function useBoardReading(live: LiveBoard): BoardReading {
  return useSyncExternalStore(live.subscribe, live.reading, live.reading);
}
