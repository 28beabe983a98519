import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { useAttention, useAttentionTo } from "#features/map-view/attention.ts";
import { nearPlace, type Standing } from "#features/map-view/near-place.ts";
import { hasPlace, type PlaceKey } from "#features/map-view/place.ts";
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
  standing: Standing,
  onLost: (to: HTMLElement) => void,
): void {
  const attention = useAttention();
  const last = useRef<{ readonly element: HTMLElement; readonly key: PlaceKey } | null>(null);
  const before = useRef(standing);
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
    const { outlines } = standing;
    before.current = standing;
    if (!focused || focused.element.isConnected || !root.current) return;
    const { wanted, editing } = attention.now();
    if (document.activeElement !== document.body || wanted !== null) return;
    // A field that opens takes the focus itself.
    if (editing !== null && outlines.some((outline) => hasPlace(outline, editing))) return;
    const key = nearPlace(was, focused.key, standing);
    const to = key && elementAt(root.current, key);
    to?.focus({ preventScroll: true });
    const isGone = key !== focused.key && !outlines.some((one) => hasPlace(one, focused.key));
    if (to && isGone) latestOnLost.current(to);
  }, [attention, root, standing]);
}
