import type { Undo } from "@cojourney/journey-model";
import { mayChange, type Roster } from "#sync/roster.ts";

/** Undo that stops before a step which the server would refuse, and with it all that was done since. */
export function undoUnderLocks(undo: Undo, roster: Pick<Roster, "reading" | "subscribe">): Undo {
  function isOpen(direction: "undo" | "redo"): boolean {
    const reading = roster.reading();
    return [...undo.groupsOf(direction)].every((group) => mayChange(reading, group));
  }
  return {
    ...undo,
    undo() {
      if (isOpen("undo")) undo.undo();
    },
    redo() {
      if (isOpen("redo")) undo.redo();
    },
    canUndo: () => undo.canUndo() && isOpen("undo"),
    canRedo: () => undo.canRedo() && isOpen("redo"),
    subscribe(listener) {
      const stops = [undo.subscribe(listener), roster.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
