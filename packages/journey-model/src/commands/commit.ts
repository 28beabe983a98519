import type { JourneyDoc } from "#document/journey-doc.ts";
import { undoGroup } from "#document/undo.ts";

/**
 * Runs a change as one transaction of this person: one update on the wire, one step of undo.
 *
 * Commands inside it join it, so a gesture that needs several commands stays one step. Changes of
 * the same `group` that follow each other closely (typing) become one step too.
 */
export function commit<T>(journey: JourneyDoc, change: () => T, group?: string): T {
  return journey.doc.transact((transaction) => {
    if (group !== undefined && !transaction.meta.has(undoGroup))
      transaction.meta.set(undoGroup, group);
    return change();
  }, journey.origin);
}
