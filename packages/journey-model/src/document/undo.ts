import * as Y from "yjs";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { recordsToKeep } from "#document/records-to-keep.ts";

/** Takes back and brings back what this person did on this screen, and nothing else. */
export interface Undo {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** What comes next is a step of its own, even if it follows at once. */
  stop(): void;
  /** Calls back whenever there may be more or less to undo or redo. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Typing that goes on within this time belongs to one step. */
const TYPING_PAUSE_MS = 1_000;

/** Key in a transaction's meta: changes of the same group in a row are one step (typing in one text). */
export const undoGroup = Symbol("undoGroup");

type Step = Y.UndoManager["undoStack"][number];

/**
 * One person's undo over structure, content and drawing.
 *
 * Three promises: a step is one command (typing in one text runs together); taking back what I made
 * keeps it when somebody else has written in it or put something into it; and a field that somebody
 * else has set since keeps their value.
 */
export function openUndo(journey: JourneyDoc): Undo {
  const { doc, origin } = journey;
  const keptBySteps = new WeakMap<Step, ReadonlySet<Y.Item>>();
  let stackBefore: readonly Step[] = [];
  let lastGroup: unknown;

  const manager: Y.UndoManager = new Y.UndoManager(undoableRoots(journey), {
    doc,
    trackedOrigins: new Set([origin]),
    captureTimeout: TYPING_PAUSE_MS,
    deleteFilter: (item) => !isKept(item),
    captureTransaction: (transaction) => {
      if (transaction.origin !== origin) return true;
      const group: unknown = transaction.meta.get(undoGroup);
      if (group === undefined || group !== lastGroup) manager.stopCapturing();
      lastGroup = group;
      return true;
    },
  });

  /** The manager pops a step before it asks about its items, so the length left names the step. */
  function isKept(item: Y.Item): boolean {
    const stack = manager.undoing ? manager.undoStack : manager.redoStack;
    const step = stackBefore[stack.length];
    if (!step) return false;
    const kept = keptBySteps.get(step) ?? recordsToKeep(journey, step.insertions);
    keptBySteps.set(step, kept);
    return isWithin(item, kept);
  }

  function run(direction: "undo" | "redo"): void {
    lastGroup = undefined;
    stackBefore = [...(direction === "undo" ? manager.undoStack : manager.redoStack)];
    manager[direction]();
    stackBefore = [];
  }

  return {
    undo: () => run("undo"),
    redo: () => run("redo"),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    stop() {
      lastGroup = undefined;
      manager.stopCapturing();
    },
    subscribe(listener) {
      const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
      for (const event of events) manager.on(event, listener);
      return () => {
        for (const event of events) manager.off(event, listener);
      };
    },
    close: () => manager.destroy(),
  };
}

function undoableRoots(journey: JourneyDoc): Y.AbstractType<unknown>[] {
  const { meta, personas, journeys, phases, steps, lanes, cards, emotions, canvas } = journey;
  const roots = [meta, personas, journeys, phases, steps, lanes, cards, emotions, canvas];
  return roots as Y.AbstractType<unknown>[];
}

function isWithin(item: Y.Item, records: ReadonlySet<Y.Item>): boolean {
  for (let current: Y.Item | null = item; current; current = holderOf(current))
    if (records.has(current)) return true;
  return false;
}

function holderOf(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}
