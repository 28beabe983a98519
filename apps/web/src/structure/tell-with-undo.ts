import type { Undo } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";

/** Says what was done and offers to take it back, for as long as that is the next thing that undo takes back. */
export function tellWithUndo(undo: Undo, title: string, undoLabel: string): void {
  const close = showToast({
    tone: "done",
    title,
    action: { label: undoLabel, onAction: undo.undo },
  });
  const stop = undo.onStep(() => {
    stop();
    close();
  });
}
