import { react, type Editor } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { Guide } from "#sync/guide.ts";
import { laserAt } from "#sync/laser.ts";

/** Least time between two messages about where it points. */
const SHARE_INTERVAL_MS = 60;

/** What this person shows with tldraw's laser is seen by the others, whichever view they have. */
export function shareLaser(editor: Editor, awareness: Awareness, guide: Guide): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isShown = false;
  function share(): void {
    timer = undefined;
    const isPointing = editor.isIn("laser.lasering");
    if (!isPointing && !isShown) return;
    isShown = isPointing;
    const { x, y } = editor.pageToScreen(editor.inputs.getCurrentPagePoint());
    const view = guide.whereabouts();
    awareness.setLocalStateField("laser", isPointing && view ? laserAt(x, y, view) : null);
  }
  const stop = react("share the laser", () => {
    editor.inputs.getCurrentPagePoint();
    if (editor.isIn("laser.lasering") || isShown) timer ??= setTimeout(share, SHARE_INTERVAL_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
    if (isShown) awareness.setLocalStateField("laser", null);
  };
}
