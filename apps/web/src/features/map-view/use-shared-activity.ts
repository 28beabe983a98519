import { useEffect, useRef, type RefObject } from "react";
import type { Awareness } from "y-protocols/awareness";
import { layoutBoard, shapeKey, type BoardLayout, type LiveBoard } from "@cojourney/journey-model";
import { carriedOnCanvas } from "#features/map-view/drag/carried-on-canvas.ts";
import { splitKey, type PlaceKey } from "#features/map-view/place.ts";
import type { Attention, CarriedCards } from "#features/map-view/attention.ts";
import { keyOf } from "#features/map-view/use-map-keys.ts";
import { fitted, noActivity } from "#sync/presence.ts";

/** Least time between two messages about where dragged cards are. */
const CARRY_INTERVAL_MS = 60;

/**
 * Shows the others, on canvases too, which card this person is at, writes in and drags, or which cards they chose;
 * and tells the page, which shows all about it beside the map. It stays what it was while the focus is elsewhere.
 */
export function useSharedActivity(
  root: RefObject<HTMLElement | null>,
  { awareness, live }: { readonly awareness: Awareness; readonly live: LiveBoard },
  attention: Attention,
  onSelection: (shapeIds: readonly string[]) => void,
): void {
  const latest = useRef(onSelection);
  useEffect(() => {
    latest.current = onSelection;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let selected: string | null = null;
    let at: string | null = null;
    let told: string[] = [];
    let shared = "";
    let carried: CarriedCards | null = null;
    let layout: BoardLayout | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function dragging() {
      if (!carried) return [];
      layout = layoutBoard(live.reading().board, layout);
      return carriedOnCanvas(layout, carried.cardIds, carried.over);
    }
    function share(): void {
      const { chosen, ...now } = attention.now();
      const editing = shapeOf(now.editing);
      selected = editing ?? selected;
      tell(chosen.size > 1 ? [...chosen].map((id) => cardShape(id)) : selected ? [selected] : []);
      const activity = fitted({
        ...noActivity,
        view: "map",
        at,
        selected: told,
        editing,
        dragging: dragging(),
      });
      const text = JSON.stringify(activity);
      if (text === shared) return;
      shared = text;
      awareness.setLocalStateField("activity", activity);
    }
    function tell(shapes: string[]): void {
      if (shapes.join() === told.join()) return;
      told = shapes;
      latest.current(shapes);
    }
    /** Cards that were let go count as carried for a moment more, so that on canvases they are not back home in between. */
    function tellCarried(): void {
      timer = undefined;
      carried = attention.now().carried;
      if (!carried) layout = undefined;
      share();
    }
    function onAttention(): void {
      share();
      if (attention.now().carried !== carried) timer ??= setTimeout(tellCarried, CARRY_INTERVAL_MS);
    }
    function onFocusIn({ target }: FocusEvent): void {
      if (!(target instanceof HTMLElement)) return;
      const key = keyOf(target.closest<HTMLElement>("[data-place], [data-holds]"));
      at = pictureOf(key) ?? at;
      selected = shapeOf(key) ?? selected;
      share();
    }
    element.addEventListener("focusin", onFocusIn);
    const stop = attention.subscribe(onAttention);
    share();
    return () => {
      stop();
      clearTimeout(timer);
      element.removeEventListener("focusin", onFocusIn);
      awareness.setLocalStateField("activity", noActivity);
      latest.current([]);
    };
  }, [root, awareness, live, attention]);
}

function cardShape(id: string): string {
  return `shape:${shapeKey("card", id)}`;
}

/** The name on canvases of what has a picture that can be selected there. */
function shapeOf(key: PlaceKey | null): string | null {
  if (key === null) return null;
  const [kind, id] = splitKey(key);
  if (kind !== "card" && kind !== "persona" && kind !== "journey") return null;
  return `shape:${shapeKey(kind, id)}`;
}

/** The picture on canvases that is nearest to a place: of a cell, its step. */
function pictureOf(key: PlaceKey | null): string | null {
  if (key === null) return null;
  const [kind, id] = splitKey(key);
  if (kind === "phase" || kind === "step" || kind === "lane") return `shape:${shapeKey(kind, id)}`;
  if (kind === "cell") return `shape:${shapeKey("step", id.split("\n")[0] ?? "")}`;
  return shapeOf(key);
}
