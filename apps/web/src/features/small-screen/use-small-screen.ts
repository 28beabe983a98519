import { useSyncExternalStore } from "react";

/** As narrow as a phone: the same width as in map-view.css, board-top-bar.css and export.css. */
export const SMALL_SCREEN = "(max-width: 40rem)";

/** Whether the screen is as narrow as a phone's. Only for components that run in the browser. */
export function useSmallScreen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(SMALL_SCREEN);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => window.matchMedia(SMALL_SCREEN).matches,
    () => false,
  );
}
