import type { Editor } from "tldraw";
import { isOnCanvas } from "#canvas/text/paste-cards.ts";
import { withoutHandlers } from "#canvas/text/without-handlers.ts";

/**
 * Takes event handlers out of pasted markup before tldraw, its text editor or we ourselves look at it. On Linux a
 * click of the middle button pastes too, whatever was selected last: into a text that is meant, on the canvas the hand
 * only let go of what it moved. Must listen before all others who listen for pastes.
 */
export function quietPastes(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer();
  let isMiddleClick = false;

  function onPointerUp({ button }: PointerEvent): void {
    if (button !== 1) return;
    isMiddleClick = true;
    // The paste comes within the same frame.
    editor.timers.requestAnimationFrame(() => {
      isMiddleClick = false;
    });
  }
  function onPaste(event: ClipboardEvent): void {
    const isMeant = !isMiddleClick || editor.getEditingShapeId() !== null || !isOnCanvas(editor);
    if (isMeant) cleanUp(event);
    else event.stopImmediatePropagation();
  }
  ownerDocument.addEventListener("pointerup", onPointerUp, { capture: true });
  ownerDocument.addEventListener("paste", onPaste, { capture: true });
  return () => {
    ownerDocument.removeEventListener("pointerup", onPointerUp, { capture: true });
    ownerDocument.removeEventListener("paste", onPaste, { capture: true });
  };
}

function cleanUp(event: ClipboardEvent): void {
  const { clipboardData } = event;
  const markup = clipboardData?.getData("text/html") ?? "";
  const clean = withoutHandlers(markup);
  if (!clipboardData || clean === markup) return;
  // A clipboard cannot be written to while it is pasted from, so whoever hears this event later gets another one.
  Object.defineProperty(event, "clipboardData", { value: withMarkup(clipboardData, clean) });
}

function withMarkup(clipboard: DataTransfer, markup: string): DataTransfer {
  const copy = new DataTransfer();
  for (const type of clipboard.types)
    if (type !== "Files")
      copy.setData(type, type === "text/html" ? markup : clipboard.getData(type));
  for (const file of clipboard.files) copy.items.add(file);
  return copy;
}
