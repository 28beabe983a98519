import { useEffect, useRef, type RefObject } from "react";
import type { Awareness } from "y-protocols/awareness";
import { shapeKey } from "@cojourney/journey-model";
import { splitKey, type PlaceKey } from "#features/map-view/place.ts";
import type { Attention } from "#features/map-view/attention.ts";
import { keyOf } from "#features/map-view/use-map-keys.ts";
import { fitted, noActivity } from "#sync/presence.ts";

/**
 * Shows the others, on canvases too, which card this person is at and writes in, or which cards they chose;
 * and tells the page, which shows all about it beside the map. It stays what it was while the focus is elsewhere.
 */
export function useSharedActivity(
  root: RefObject<HTMLElement | null>,
  awareness: Awareness,
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
    function onFocusIn({ target }: FocusEvent): void {
      if (!(target instanceof HTMLElement)) return;
      const key = keyOf(target.closest<HTMLElement>("[data-place], [data-holds]"));
      at = pictureOf(key) ?? at;
      selected = shapeOf(key) ?? selected;
      share();
    }
    element.addEventListener("focusin", onFocusIn);
    const stop = attention.subscribe(share);
    share();
    return () => {
      stop();
      element.removeEventListener("focusin", onFocusIn);
      awareness.setLocalStateField("activity", noActivity);
      latest.current([]);
    };
  }, [root, awareness, attention]);
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
