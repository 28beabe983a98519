import type { Editor } from "tldraw";
import { withoutHandlers } from "#canvas/text/without-handlers.ts";

/**
 * Takes event handlers out of pasted markup before tldraw, its text editor or we ourselves look at it. Must listen
 * before all others who listen for pastes.
 */
export function quietPastes(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer();
  ownerDocument.addEventListener("paste", onPaste, { capture: true });
  return () => ownerDocument.removeEventListener("paste", onPaste, { capture: true });
}

function onPaste(event: ClipboardEvent): void {
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
