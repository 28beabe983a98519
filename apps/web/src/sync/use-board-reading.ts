import { useMemo, useSyncExternalStore } from "react";
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

/** As `useBoardReading`, for a list that is there to be read: it begins at once and then goes on at most twice a second. */
export function useCalmReading(live: LiveBoard): BoardReading {
  const calm = useMemo(() => calmed(live), [live]);
  return useSyncExternalStore(calm.subscribe, calm.now, calm.now);
}

const REST_MS = 500;

function calmed(live: LiveBoard) {
  let shown = live.reading();
  return {
    now: () => shown,
    subscribe(listener: () => void): () => void {
      let resting: ReturnType<typeof setTimeout> | undefined;
      function show(): void {
        resting = undefined;
        if (live.reading() === shown) return;
        shown = live.reading();
        resting = setTimeout(show, REST_MS);
        listener();
      }
      const stop = live.subscribe(() => {
        if (resting === undefined) show();
      });
      show();
      return () => {
        stop();
        clearTimeout(resting);
      };
    },
  };
}

function asleep(): () => void {
  return asleep;
}
