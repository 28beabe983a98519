import { react, type Editor, type TLShapeId } from "tldraw";

/** How long a first selection waits, so that what opens for it does not catch the second click of two. */
const DOUBLE_CLICK_MS = 300;
const nothing: readonly TLShapeId[] = [];

/**
 * Tells the page what is selected, once a gesture settled it, so that nothing opens under a moving hand
 * or over a card that somebody started to write in. With another tool in hand nothing counts as
 * selected: the whole board is needed to point at.
 */
export function reportSelection(
  editor: Editor,
  onSelection: (shapeIds: readonly string[]) => void,
): () => void {
  let reported = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function selectedNow(): readonly TLShapeId[] {
    if (!editor.isIn("select")) return nothing;
    const ids = editor.getSelectedShapeIds();
    const follows = editor.isIn("select.editing_shape") && reported.length > 0;
    return editor.isIn("select.idle") || follows ? ids : reported;
  }
  function report(): void {
    const ids = selectedNow();
    if (ids.join() === reported.join()) return;
    reported = ids;
    onSelection(ids);
  }
  const stop = react("report selection", () => {
    const isFirst = selectedNow().length > 0 && reported.length === 0;
    clearTimeout(timer);
    timer = setTimeout(report, isFirst ? DOUBLE_CLICK_MS : 0);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
