import type { Editor } from "tldraw";

/**
 * Leads letters into the text that is open when the focus is not in it yet: tldraw takes it back at the end of the
 * click that opened a text, and on a busy machine somebody types before it returns. The letter that went down goes
 * where the focus is by then, so none is lost.
 */
export function typeAhead(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer();

  function onKeyDown(event: KeyboardEvent): void {
    if (!isLetter(event) || !isBesideText(editor, event.target)) return;
    const field = openField(editor);
    if (!field) return;
    event.stopPropagation();
    field.focus({ preventScroll: true });
  }
  // Before tldraw hears it.
  ownerDocument.addEventListener("keydown", onKeyDown, { capture: true });
  return () => ownerDocument.removeEventListener("keydown", onKeyDown, { capture: true });
}

/** Whether a key writes something, or begins a letter as a dead key does. On Windows AltGr says Ctrl as well. */
function isLetter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = event;
  if (metaKey || (ctrlKey && !event.getModifierState("AltGraph"))) return false;
  return key.length === 1 || key === "Dead";
}

/** Whether the focus is on the canvas or nowhere, and in no field or control. */
function isBesideText(editor: Editor, focused: EventTarget | null): boolean {
  const container = editor.getContainer();
  if (focused === container || focused === container.ownerDocument.body) return true;
  return (
    focused instanceof Element && focused.matches(".tl-canvas, .tl-canvas *") && !isField(focused)
  );
}

const isField = (element: Element): boolean =>
  element.closest("input, textarea, button, [contenteditable='true']") !== null;

/** The field of the text that is open: ours, or the one that tldraw makes for notes and texts. */
function openField(editor: Editor): HTMLElement | null {
  const id = editor.getEditingShapeId();
  const shape = id && editor.getContainer().querySelector(`[data-shape-id="${CSS.escape(id)}"]`);
  return shape ? shape.querySelector("textarea, [contenteditable='true']") : null;
}
