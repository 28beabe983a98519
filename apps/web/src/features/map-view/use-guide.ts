import { useEffect, useRef, type RefObject } from "react";
import type { Attention } from "#features/map-view/attention.ts";
import { placeOfShown, shownAt, type PlaceKey } from "#features/map-view/place.ts";
import { elementAt, keyOf } from "#features/map-view/use-map-keys.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import type { Sight, Whereabouts } from "#sync/guide.ts";

/** How long the map goes on looking for a place that a phone first has to turn the page for. */
const PATIENCE_MS = 1_000;

/** Brings what the person asked to see into view, or what the one they follow is at. */
export function useGuide(
  root: RefObject<HTMLElement | null>,
  { guide }: Pick<BoardConnection, "guide">,
  attention: Attention,
): void {
  const frame = useRef(0);
  useEffect(() => {
    function glanceAt(key: PlaceKey, untilMs: number): void {
      cancelAnimationFrame(frame.current);
      const element = root.current && elementAt(root.current, key);
      const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      if (element) element.scrollIntoView({ block: "center", inline: "center", behavior });
      else if (performance.now() < untilMs)
        frame.current = requestAnimationFrame(() => glanceAt(key, untilMs));
    }
    const detach = guide.attach((sight) => {
      const key = placeOf(sight);
      if (!key) return;
      if (sight.type === "thing") attention.goTo(key);
      else glanceAt(key, performance.now() + PATIENCE_MS);
    });
    const stopLocating = guide.locateBy(mapWhereabouts(root));
    return () => {
      stopLocating();
      detach();
      cancelAnimationFrame(frame.current);
    };
  }, [root, guide, attention]);
}

/** A map has no points of a canvas. */
function mapWhereabouts(root: RefObject<HTMLElement | null>): Whereabouts {
  return {
    boxOf(place) {
      const element = root.current && elementAt(root.current, placeOfShown(place));
      if (!element) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, w: width, h: height };
    },
    placeAt(x, y) {
      const element = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-place]") ?? null;
      const key = root.current?.contains(element) ? keyOf(element) : null;
      return key && shownAt(key);
    },
    pagePointAt: () => null,
    screenPointOf: () => null,
  };
}

/** A part of the canvas and a curve have no place of their own in the map. */
function placeOf(sight: Sight): PlaceKey | null {
  if (sight.type === "spot") return placeOfShown(sight.place);
  if (sight.type === "area" || sight.shape === "emotion-curve") return null;
  return `${sight.shape}:${sight.id}`;
}
