import { isInDialog } from "@cojourney/ui";
import { useEffect } from "react";

/** Alt+R, for results: opens them from any view, unless something else is being asked. `onOpen` must keep its identity. */
export function useExportKey(onOpen: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isExport = event.code === "KeyR" && event.altKey && !event.shiftKey;
      if (!isExport || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (isInDialog(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onOpen();
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onOpen]);
}
