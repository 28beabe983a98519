import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { JourneyOutline, PersonaId } from "@cojourney/journey-model";
import { useAttention, useAttentionTo } from "#features/map-view/attention.ts";
import { hasPlace, survivor, type PlaceKey } from "#features/map-view/place.ts";
import { elementAt, keyOf } from "#features/map-view/use-map-keys.ts";

/**
 * Gives the focus to the place that somebody asked to go to, as soon as it is on the screen. Screen readers
 * say nothing when that is where the focus was, as after a move within a cell: `onSame` is to tell.
 */
export function useWantedFocus(
  root: RefObject<HTMLElement | null>,
  onSame: (element: HTMLElement, place: PlaceKey) => void,
): void {
  const attention = useAttention();
  const heard = useRef<EventTarget | null>(null);
  useEffect(() => {
    function onFocusIn({ target }: FocusEvent): void {
      heard.current = target;
    }
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, []);
  const wanted = useAttentionTo((state) => state.wanted);
  // After every drawing: the place may only now have come to the screen.
  useLayoutEffect(() => {
    const element = wanted && root.current && elementAt(root.current, wanted);
    if (!element) return;
    const isSame = heard.current === element;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (isSame) onSame(element, wanted);
    attention.arrived();
  });
}

/**
 * When what has the focus is moved or removed, the focus goes with it or to what is nearest, and
 * does not fall to the top of the page.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  outlines: readonly JourneyOutline[],
  personas: readonly PersonaId[],
  onLost: (to: HTMLElement) => void,
): void {
  const attention = useAttention();
  const last = useRef<{ readonly element: HTMLElement; readonly key: PlaceKey } | null>(null);
  const before = useRef({ outlines, personas });
  const latestOnLost = useRef(onLost);
  useEffect(() => {
    latestOnLost.current = onLost;
  });

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    function onFocusIn({ target }: FocusEvent): void {
      if (!(target instanceof HTMLElement)) return;
      const key = keyOf(target.closest<HTMLElement>("[data-place], [data-holds]"));
      last.current = key && { element: target, key };
    }
    function onFocusOut({ target, relatedTarget }: FocusEvent): void {
      if (relatedTarget !== null) {
        last.current = null;
        return;
      }
      // What is removed loses the focus too, and then is no longer there: that focus is to be kept.
      queueMicrotask(() => {
        if (target instanceof HTMLElement && target.isConnected && document.hasFocus())
          last.current = null;
      });
    }
    element.addEventListener("focusin", onFocusIn);
    element.addEventListener("focusout", onFocusOut);
    return () => {
      element.removeEventListener("focusin", onFocusIn);
      element.removeEventListener("focusout", onFocusOut);
    };
  }, [root]);

  useLayoutEffect(() => {
    const [was, focused] = [before.current, last.current];
    before.current = { outlines, personas };
    if (!focused || focused.element.isConnected || !root.current) return;
    const { wanted, editing } = attention.now();
    if (document.activeElement !== document.body || wanted !== null) return;
    // A field that opens takes the focus itself.
    if (editing !== null && outlines.some((outline) => hasPlace(outline, editing))) return;
    const key =
      personaNear(was.personas, focused.key, personas) ??
      placeNear(was.outlines, focused.key, outlines);
    const to = key && elementAt(root.current, key);
    to?.focus({ preventScroll: true });
    const isGone = key !== focused.key && !outlines.some((one) => hasPlace(one, focused.key));
    if (to && isGone) latestOnLost.current(to);
  }, [attention, root, outlines, personas]);
}

/** What of its journey now stands where a place was, or itself; null when the journey went too. */
function placeNear(
  was: readonly JourneyOutline[],
  key: PlaceKey,
  outlines: readonly JourneyOutline[],
): PlaceKey | null {
  const home = was.find((outline) => hasPlace(outline, key));
  const now = outlines.find(({ journey }) => journey.id === home?.journey.id);
  return home && now ? survivor(home, key, now) : null;
}

/** The persona that now stands where one stood, or itself; null for what is no persona, and after the last one. */
function personaNear(
  was: readonly PersonaId[],
  key: PlaceKey,
  personas: readonly PersonaId[],
): PlaceKey | null {
  const index = was.findIndex((id) => key === `persona:${id}`);
  if (index === -1) return null;
  const stays = personas.find((id) => key === `persona:${id}`);
  const near = stays ?? personas[index] ?? personas.at(-1);
  return near ? `persona:${near}` : null;
}
