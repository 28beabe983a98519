import { react, type Editor } from "tldraw";

/** Tells the page what is selected, once a gesture settled it: nothing opens or closes under a moving hand. */
export function reportSelection(
  editor: Editor,
  onSelection: (shapeIds: readonly string[]) => void,
): () => void {
  let reported = "";
  return react("report selection", () => {
    const ids = editor.getSelectedShapeIds();
    const isSettled = editor.isInAny("select.idle", "select.editing_shape");
    const text = ids.join();
    if (!isSettled || text === reported) return;
    reported = text;
    // Not during the reaction: who listens may change what it reads.
    queueMicrotask(() => onSelection(ids));
  });
}
