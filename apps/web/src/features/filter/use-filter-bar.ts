import { useEffect, useState } from "react";
import { emptyFilter, questionsIn } from "@cojourney/journey-model";
import type { BoardFilter } from "#filter/board-filter.ts";

/** Whether the bar with the filter is open. A filter never works unseen: who closes the bar clears it. */
export function useFilterBar(filter: BoardFilter): {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly clear: () => void;
} {
  const [isOpen, setOpen] = useState(() => questionsIn(filter.now().filter) > 0);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isFilter = event.code === "KeyF" && event.shiftKey && (event.ctrlKey || event.metaKey);
      if (!isFilter || event.altKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      showBar(setOpen);
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  return {
    isOpen,
    open: () => showBar(setOpen),
    clear() {
      filter.set(emptyFilter);
      setOpen(false);
    },
  };
}

/** Open already: then the words are there to be typed over. */
function showBar(setOpen: (isOpen: boolean) => void): void {
  setOpen(true);
  document.querySelector<HTMLInputElement>(".board-filter input")?.select();
}
