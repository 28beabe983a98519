import type { Editor } from "tldraw";

/**
 * Spares the console an error for each finger on the canvas: tldraw asks there to prevent what the browser
 * does, through React, whose listener may not. It came to nothing, so nothing changes.
 */
export function quietTouch(editor: Editor): () => void {
  const container = editor.getContainer();
  function onTouchStart(event: TouchEvent): void {
    if (event.target instanceof Element && event.target.closest(".tl-canvas"))
      editor.markEventAsHandled(event);
  }
  const options = { capture: true, passive: true };
  container.addEventListener("touchstart", onTouchStart, options);
  return () => container.removeEventListener("touchstart", onTouchStart, options);
}
