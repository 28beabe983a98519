import { useSyncExternalStore } from "react";
import type { BoardReading, LiveBoard } from "@cojourney/journey-model";

/**
 * What the board says now; renders again whenever that changes, which among many is all the time: ask for a part where
 * one will do. Nobody waits for it while it is not wanted, such as in a dialog that is closed.
 */
export function useBoardReading(live: LiveBoard, isWanted = true): BoardReading {
  return useSyncExternalStore(isWanted ? live.subscribe : asleep, live.reading, live.reading);
}

/**
 * One part of what the board says; renders again only when it is another one. `part` gives a value or what keeps its
 * identity: a record, the records of one root, the meta.
 */
export function useBoardPart<T>(live: LiveBoard, part: (reading: BoardReading) => T): T {
  const read = () => part(live.reading());
  return useSyncExternalStore(live.subscribe, read, read);
}

function asleep(): () => void {
  return asleep;
}
