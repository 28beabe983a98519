import type { Editor } from "tldraw";

/**
 * Gives the keys to who has the focus. tldraw hears them for the whole page, so that Delete on a
 * button beside the board would remove the selected card; with the focus on no control they are the board's.
 */
export function keyboardScope(editor: Editor): () => void {
  const container = editor.getContainer();
  const { body } = container.ownerDocument;

  function give(toCanvas: boolean): void {
    if (editor.user.getAreKeyboardShortcutsEnabled() !== toCanvas)
      editor.user.updateUserPreferences({ areKeyboardShortcutsEnabled: toCanvas });
  }
  function onFocusIn({ target }: FocusEvent): void {
    give(target instanceof Node && container.contains(target));
  }
  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget === null) give(true);
  }
  body.addEventListener("focusin", onFocusIn);
  body.addEventListener("focusout", onFocusOut);
  return () => {
    body.removeEventListener("focusin", onFocusIn);
    body.removeEventListener("focusout", onFocusOut);
  };
}
