import { useSyncExternalStore } from "react";

/** Where the map goes phase by phase; the same width as in map-view.css and board-top-bar.css. */
const SMALL_SCREEN = "(max-width: 40rem)";

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
