import { useEffect, useState } from "react";
import type { CanvasFailure } from "#features/board/canvas-failure.ts";
import { SMALL_SCREEN } from "#features/small-screen/index.ts";
import type { BoardView } from "#sync/presence.ts";

const PARAMETER = "view";

export interface ShownView {
  readonly view: BoardView;
  /** What made the canvas give way to the map, until a view is chosen again. */
  readonly failure: CanvasFailure | null;
  readonly choose: (view: BoardView) => void;
  /** The canvas failed: the map takes its place. */
  readonly fail: (failure: CanvasFailure) => void;
}

/**
 * Which view this screen shows, as the address says it. Without a word there: the map on a small
 * screen, else the canvas; and the map wherever the canvas may not be shown or fails. The address always says
 * what is shown, so that a reload and a copied link open the same view on any screen.
 */
export function useBoardView(mayDraw: boolean): ShownView {
  const [{ chosen, failure }, setState] = useState<{
    readonly chosen: BoardView;
    readonly failure: CanvasFailure | null;
  }>(() => ({ chosen: viewInAddress() ?? ownView(), failure: null }));
  const view = mayDraw ? chosen : "map";

  function choose(next: BoardView): void {
    if (next === "canvas" && failure === "notLoaded") window.location.replace(addressOf(next));
    else setState({ chosen: next, failure: null });
  }

  useEffect(() => {
    const address = addressOf(view);
    if (address !== window.location.href) window.history.replaceState(null, "", address);
  }, [view]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.code !== "KeyM" || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      choose(chosen === "map" ? "canvas" : "map");
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  });

  return { view, failure, choose, fail: (why) => setState({ chosen: "map", failure: why }) };
}

/** What is easier on this screen. */
function ownView(): BoardView {
  return window.matchMedia(SMALL_SCREEN).matches ? "map" : "canvas";
}

function viewInAddress(): BoardView | undefined {
  const said = new URL(window.location.href).searchParams.get(PARAMETER);
  return said === "map" || said === "canvas" ? said : undefined;
}

function addressOf(view: BoardView): string {
  const url = new URL(window.location.href);
  url.searchParams.set(PARAMETER, view);
  return url.href;
}
