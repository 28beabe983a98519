import * as Y from "yjs";
import { cleanValue } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";

/** What changed of one drawn record: the keys to set (undefined: to take away), or null for the whole record. */
export interface DrawingChange {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>> | null;
}

/**
 * Writes changes to the free drawing. Only the given keys are set, so that one person who moves a
 * shape and another who colours it do not undo each other.
 *
 * `gesture` groups what belongs to one movement of the hand into one step of undo.
 */
export function writeDrawing(
  journey: JourneyDoc,
  changes: readonly DrawingChange[],
  gesture?: string,
): void {
  if (changes.length === 0) return;
  commit(
    journey,
    () => {
      for (const { id, fields } of changes)
        if (fields === null) journey.canvas.delete(id);
        else writeFields(drawingIn(journey, id), fields);
    },
    gesture,
  );
}

function drawingIn(journey: JourneyDoc, id: string): Y.Map<unknown> {
  const existing = recordIn(journey.canvas, id);
  if (existing) return existing;
  const made = new Y.Map<unknown>();
  journey.canvas.set(id, made);
  return made;
}

function writeFields(record: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(fields))
    if (value === undefined) record.delete(key);
    else record.set(key, cleanValue(value));
}
