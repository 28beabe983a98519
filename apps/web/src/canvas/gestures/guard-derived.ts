import type { Editor, TLShapeId } from "tldraw";
import { isMergingFromDocument } from "#canvas/project/merge-from-document.ts";
import { isDerived, type DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** What people tried to do to pictures of the journey, to be carried out as commands. */
export interface GuardedGestures {
  /** Delete was pressed on these. */
  onRemove(shapes: readonly DerivedShape[]): void;
  /** These were pasted, duplicated or cloned, and lie on the canvas without a record behind them. */
  onCopy(copies: readonly DerivedShape[]): void;
  /** Whether a hand may not even move it. */
  isFixed(shape: DerivedShape): boolean;
}

/**
 * Lets tldraw's tools handle pictures of the journey without changing what they show: a move is let
 * through while a hand is on it (the projection settles where it ends), everything else is undone on
 * the spot, and removals and copies are handed on.
 */
export function guardDerived(editor: Editor, gestures: GuardedGestures): () => void {
  const removed: DerivedShape[] = [];
  const copied: DerivedShape[] = [];
  const copies = new Set<TLShapeId>();

  function isByHand(source: "user" | "remote"): boolean {
    return source === "user" && !isMergingFromDocument(editor);
  }
  function handOn(): void {
    queueMicrotask(() => {
      if (removed.length > 0) gestures.onRemove(removed.splice(0));
      if (copied.length > 0) gestures.onCopy(copied.splice(0));
    });
  }

  const stops = [
    editor.sideEffects.registerBeforeChangeHandler("shape", (before, after, source) => {
      if (!isDerived(before) || !isByHand(source)) return after;
      if (!editor.isIn("select.translating") || gestures.isFixed(before)) return before;
      return { ...before, x: after.x, y: after.y };
    }),
    editor.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) => {
      if (!isDerived(shape) || !isByHand(source) || copies.has(shape.id)) return;
      removed.push(shape);
      handOn();
      return false;
    }),
    editor.sideEffects.registerAfterCreateHandler("shape", (shape, source) => {
      if (!isDerived(shape) || !isByHand(source)) return;
      copied.push(shape);
      copies.add(shape.id);
      handOn();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
