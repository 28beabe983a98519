/**
 * Does something once a menu or a dialog has let go of the page: until then it keeps the focus inside
 * and the rest of the page out of reach.
 */
export function afterOverlay(action: () => void): void {
  setTimeout(action, 0);
}
