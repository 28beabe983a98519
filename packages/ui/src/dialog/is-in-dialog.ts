/** Toasts have the role of an alert dialog, and ask for nothing: whoever pressed one goes on with the page. */
const DIALOG = "[role=dialog], [role=alertdialog]:not(.cj-toast)";

/** Whether a key was pressed in something that wants an answer first, so that keys of the page are not meant. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(DIALOG) !== null;
}
