import { useCallback, useEffect, useState } from "react";
import type { ToolId } from "#features/facilitation/tools.ts";

/**
 * Which page of the panel is open on this screen; null while it is closed. Alt+W opens and closes it from any
 * view, where it was last.
 */
export function useOpenTool(): readonly [ToolId | null, (id: ToolId | null) => void] {
  const [{ id, isOpen }, set] = useState<{ readonly id: ToolId; readonly isOpen: boolean }>({
    id: "agenda",
    isOpen: false,
  });
  const open = useCallback(
    (next: ToolId | null) => set((before) => ({ id: next ?? before.id, isOpen: next !== null })),
    [],
  );

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isOurs = event.code === "KeyW" && event.altKey && !event.shiftKey;
      if (!isOurs || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      set((before) => ({ ...before, isOpen: !before.isOpen }));
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  return [isOpen ? id : null, open];
}
