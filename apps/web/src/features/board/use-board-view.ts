import { useEffect, useState } from "react";
import { SMALL_SCREEN } from "#features/small-screen/index.ts";
import type { BoardView } from "#sync/presence.ts";

const PARAMETER = "view";

/**
 * Which view this screen shows, as the address says it. Without a word there: the map on a small
 * screen, else the canvas; and the map wherever the canvas may not or cannot be shown.
 */
export function useBoardView(mayDraw: boolean): readonly [BoardView, (view: BoardView) => void] {
  const [chosen, setChosen] = useState<BoardView>(
    () => viewInAddress() ?? (window.matchMedia(SMALL_SCREEN).matches ? "map" : "canvas"),
  );
  const view = mayDraw ? chosen : "map";

  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get(PARAMETER) === view) return;
    if (view === "canvas") url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, view);
    window.history.replaceState(null, "", url);
  }, [view]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.code !== "KeyM" || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      setChosen((before) => (before === "map" ? "canvas" : "map"));
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  return [view, setChosen];
}

function viewInAddress(): BoardView | undefined {
  const said = new URL(window.location.href).searchParams.get(PARAMETER);
  return said === "map" || said === "canvas" ? said : undefined;
}
