import * as Y from "yjs";
import type { LockGroup } from "#entities/lock-group.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import type { RootName } from "#document/root-names.ts";
import { lockGroupByRoot } from "#document/lock-groups.ts";
import { recordsToKeep } from "#document/records-to-keep.ts";
import { openAuthors } from "#document/undo-authors.ts";
import { openFieldUndo } from "#document/undo-fields.ts";
import { cutToStep, holderOf, type UndoStep } from "#document/undo-items.ts";

/** Takes back and brings back what this person did on this screen, and nothing else. */
export interface Undo {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** What the next step would change; a lock on one of these refuses all of it. Empty when there is no step. */
  groupsOf(direction: "undo" | "redo"): ReadonlySet<LockGroup>;
  /** What comes next is a step of its own, even if it follows at once. */
  stop(): void;
  /** Calls back whenever there may be more or less to undo or redo. */
  subscribe(listener: () => void): () => void;
  /** Calls back only when a step was done, taken back or brought back, not when one may be refused from now on. */
  onStep(listener: () => void): () => void;
  close(): void;
}

const keepsNothing: (item: Y.Item) => boolean = () => false;

/** Typing that goes on within this time belongs to one step. */
const TYPING_PAUSE_MS = 1_000;

/** Key in a transaction's meta: changes of the same group in a row are one step (typing in one text). */
export const undoGroup = Symbol("undoGroup");

/**
 * One person's undo over structure, content and drawing.
 *
 * Three promises: a step is one command (typing in one text runs together); taking back what I made
 * keeps it when somebody else has written in it or put something into it; and a field that somebody
 * else has set or cleared since keeps what they made of it.
 */
export function openUndo(journey: JourneyDoc): Undo {
  const { doc, origin } = journey;
  const fields = openFieldUndo(doc);
  const authors = openAuthors(doc);
  let lastGroup: unknown;
  let isKept = keepsNothing;

  const manager = new Y.UndoManager(
    undoableRoots.map((name) => journey[name]),
    {
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
    },
  );
  const groupsByStep = openGroups(journey, manager);

  /** One transaction around what Yjs does and what we do before and after it. */
  function run(direction: "undo" | "redo"): void {
    const doing = direction === "undo" ? "undoing" : "redoing";
    lastGroup = undefined;
    try {
      doc.transact((transaction) => {
        const takenBack = onEachPop(stackOf(direction), (step) => takeBack(transaction, step));
        manager[direction]();
        // Yjs looks at this when the transaction ends, to know which stack its reverse belongs on.
        manager[doing] = true;
        for (const finish of takenBack()) finish();
      }, manager);
    } finally {
      manager[doing] = false;
      isKept = keepsNothing;
    }
  }

  function stackOf(direction: "undo" | "redo"): UndoStep[] {
    return direction === "undo" ? manager.undoStack : manager.redoStack;
  }

  /** Prepares a step that Yjs is about to take back; the answer finishes it afterwards. */
  function takeBack(transaction: Y.Transaction, step: UndoStep): () => void {
    cutToStep(transaction, step);
    const prepared = fields.prepare(transaction, step);
    step.deletions = prepared.deletions;
    // Asked once Yjs has brought back the deletions and is about to delete the insertions.
    let kept: ReadonlySet<Y.Item> | undefined;
    isKept = (item) => {
      kept ??= recordsToKeep(journey, transaction, step, authors);
      return isWithin(item, kept);
    };
    return () => {
      prepared.fillEmptied();
      authors.remember(prepared.candidates());
    };
  }

  function onStep(listener: () => void): () => void {
    const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
    for (const event of events) manager.on(event, listener);
    return () => {
      for (const event of events) manager.off(event, listener);
    };
  }

  return {
    undo: () => run("undo"),
    redo: () => run("redo"),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    groupsOf(direction) {
      const step = stackOf(direction).at(-1);
      return (step && groupsByStep.get(step)) ?? noGroups;
    },
    stop() {
      lastGroup = undefined;
      manager.stopCapturing();
    },
    subscribe: onStep,
    onStep,
    close() {
      manager.destroy();
      fields.close();
    },
  };
}

const noGroups: ReadonlySet<LockGroup> = new Set();

/** Notes what each step changes; typing that joins a step adds to it. */
function openGroups(
  journey: JourneyDoc,
  manager: Y.UndoManager,
): WeakMap<UndoStep, ReadonlySet<LockGroup>> {
  const groupsByStep = new WeakMap<UndoStep, ReadonlySet<LockGroup>>();
  for (const event of ["stack-item-added", "stack-item-updated"] as const)
    manager.on(event, ({ stackItem, changedParentTypes }) => {
      const changed = undoableRoots.filter((name) => isAmong(journey[name], changedParentTypes));
      const known = groupsByStep.get(stackItem) ?? noGroups;
      groupsByStep.set(
        stackItem,
        new Set([...known, ...changed.map((name) => lockGroupByRoot[name])]),
      );
    });
  return groupsByStep;
}

/** The map of changed types knows each by its events, which a root of records has of its own kind. */
function isAmong(root: object, changed: ReadonlyMap<object, unknown>): boolean {
  return changed.has(root);
}

const undoableRoots = [
  "meta",
  "personas",
  "journeys",
  "phases",
  "steps",
  "lanes",
  "cards",
  "emotions",
  "canvas",
] as const satisfies readonly RootName[];

/** Yjs pops steps until one changes something: does `prepare` with each, and collects the answers. */
function onEachPop<T>(stack: UndoStep[], prepare: (step: UndoStep) => T): () => readonly T[] {
  const answers: T[] = [];
  stack.pop = () => {
    const [step] = stack.splice(-1);
    if (step) answers.push(prepare(step));
    return step;
  };
  return () => {
    Reflect.deleteProperty(stack, "pop");
    return answers;
  };
}

function isWithin(item: Y.Item, records: ReadonlySet<Y.Item>): boolean {
  for (let current: Y.Item | null = item; current; current = holderOf(current))
    if (records.has(current)) return true;
  return false;
}
