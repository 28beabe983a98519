import { useEffect } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import type { ToolId } from "#features/facilitation/tools.ts";

/**
 * Opens a page of the panel when it calls this person, such as when a vote begins: once for each call, so that it stays
 * closed when they close it, and never under hands that are typing; the strip has a button too.
 */
export function useCallToPage(tool: ToolId, call: string | null): void {
  const { setOpenTool } = useRoom();
  useEffect(() => {
    if (call === null || isKnown(tool, call) || isTyping()) return;
    setOpenTool(tool);
  }, [tool, call, setOpenTool]);
}

/** Whether this tab has been called before; a reload is no new call. */
function isKnown(tool: ToolId, call: string): boolean {
  const key = `cojourney/called/${tool}`;
  try {
    const isSame = sessionStorage.getItem(key) === call;
    sessionStorage.setItem(key, call);
    return isSame;
  } catch {
    return false;
  }
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches("input, textarea"))
  );
}
