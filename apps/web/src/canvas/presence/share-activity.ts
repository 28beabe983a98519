import { react, type Editor } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { fitted, type Activity } from "#sync/presence.ts";
import type { Drag } from "#canvas/gestures/drag-derived.ts";

/** Least time between two messages about what this person does. */
const SHARE_INTERVAL_MS = 60;

/** Tells the others where this person points, what they see, hold and type in. */
export function shareActivity(editor: Editor, awareness: Awareness, drag: Drag): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastShared = "";
  /** A cursor that never was on the canvas, or left it, is nowhere. */
  let isPointing = false;
  const container = editor.getContainer();

  function point(event: PointerEvent): void {
    isPointing = event.pointerType === "mouse";
    schedule();
  }
  function leave(): void {
    isPointing = false;
    schedule();
  }
  function schedule(): void {
    timer ??= setTimeout(share, SHARE_INTERVAL_MS);
  }
  function share(): void {
    timer = undefined;
    const activity = readActivity(editor, drag, isPointing);
    const text = JSON.stringify(activity);
    if (text === lastShared) return;
    lastShared = text;
    awareness.setLocalStateField("activity", activity);
  }
  const stop = react("share activity", () => {
    editor.inputs.getCurrentPagePoint();
    editor.getViewportPageBounds();
    editor.getSelectedShapeIds();
    editor.getEditingShapeId();
    drag.gap.get();
    schedule();
  });
  container.addEventListener("pointermove", point);
  container.addEventListener("pointerleave", leave);
  return () => {
    stop();
    container.removeEventListener("pointermove", point);
    container.removeEventListener("pointerleave", leave);
    clearTimeout(timer);
  };
}

function readActivity(editor: Editor, drag: Drag, isPointing: boolean): Activity {
  const point = editor.inputs.getCurrentPagePoint();
  const view = editor.getViewportPageBounds();
  const isHere = isPointing && document.visibilityState === "visible";
  return fitted({
    view: "canvas",
    at: null,
    cursor: isHere ? [round(point.x), round(point.y)] : null,
    viewport: [round(view.x), round(view.y), round(view.w), round(view.h)],
    selected: editor.getSelectedShapeIds(),
    editing: editor.getEditingShapeId(),
    dragging: drag.moving().map(({ id, at: [x, y] }) => ({ id, at: [round(x), round(y)] })),
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
