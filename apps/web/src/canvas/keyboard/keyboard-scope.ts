import type { Editor } from "tldraw";

/**
 * Gives the keys to who has the focus. tldraw hears them for the whole page, so that Delete on a
 * button beside the board would remove the selected card; with the focus on no control they are the board's.
 * It opens a text when Enter comes up: not for an Enter that went down in a menu, which gave the focus back meanwhile.
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
  let enterWentDownOn: EventTarget | null = null;
  function onKeyDown({ key, target }: KeyboardEvent): void {
    if (key === "Enter") enterWentDownOn = target;
  }
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === "Enter" && event.target !== enterWentDownOn) event.stopPropagation();
  }
  body.addEventListener("keydown", onKeyDown, { capture: true });
  container.addEventListener("keyup", onKeyUp, { capture: true });
  body.addEventListener("focusin", onFocusIn);
  body.addEventListener("focusout", onFocusOut);
  return () => {
    body.removeEventListener("keydown", onKeyDown, { capture: true });
    container.removeEventListener("keyup", onKeyUp, { capture: true });
    body.removeEventListener("focusin", onFocusIn);
    body.removeEventListener("focusout", onFocusOut);
  };
}
