import { react, type Editor } from "tldraw";

/** How long a first selection waits, so that what opens for it does not catch the second click of two. */
const DOUBLE_CLICK_MS = 300;

/** Tells the page what is selected, once a gesture settled it: nothing opens or closes under a moving hand. */
export function reportSelection(
  editor: Editor,
  onSelection: (shapeIds: readonly string[]) => void,
): () => void {
  let reported = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function report(): void {
    const ids = editor.getSelectedShapeIds();
    if (ids.join() === reported) return;
    reported = ids.join();
    onSelection(ids);
  }
  const stop = react("report selection", () => {
    const ids = editor.getSelectedShapeIds();
    if (!editor.isInAny("select.idle", "select.editing_shape")) return;
    clearTimeout(timer);
    const isFirst = reported === "" && ids.length > 0 && !editor.getEditingShapeId();
    timer = setTimeout(report, isFirst ? DOUBLE_CLICK_MS : 0);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
