import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import type { Undo } from "@cojourney/journey-model";

/** Ways into the panel and back to the board. */
export interface PanelKeys {
  /** Opens the panel and goes to its first field. */
  readonly enter: () => void;
  /** Goes back to where the keyboard was on the board; the panel stays. */
  readonly leave: () => void;
}

/**
 * The keys of the panel: Alt+Enter goes into it from anywhere, Escape back to the board, and Ctrl+Z
 * takes back what this person did, in whatever field it was; not while they only look (`undo` is null).
 */
export function usePanelKeys(
  panel: RefObject<HTMLElement | null>,
  undo: Undo | null,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): PanelKeys {
  const cameFrom = useRef<Element | null>(null);
  const isEntering = useRef(false);

  function enter(): void {
    if (isOpen) beginning(panel.current)?.focus();
    else {
      isEntering.current = true;
      setOpen(true);
    }
  }
  function leave(): void {
    const { current } = cameFrom;
    const back = current instanceof HTMLElement && current.isConnected ? current : null;
    (back ?? document.querySelector<HTMLElement>("main [tabindex='0']"))?.focus();
  }
  const onAnyKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    enter();
  });
  const onPanelKey = useEffectEvent((event: KeyboardEvent): void => {
    const isUndo = undo && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (isUndo) {
      event.preventDefault();
      if (event.shiftKey) undo.redo();
      else undo.undo();
    }
    if (event.key === "Escape" && !event.isComposing) leave();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onAnyKey(event);
    // Before the board hears it: there, Enter starts typing on the card.
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);

  useEffect(() => {
    const element = panel.current;
    if (!isOpen || !element) return;
    const onKeyDown = (event: KeyboardEvent) => onPanelKey(event);
    function onFocusIn({ relatedTarget }: FocusEvent): void {
      if (relatedTarget instanceof Element && relatedTarget.closest("main"))
        cameFrom.current = relatedTarget;
    }
    element.addEventListener("keydown", onKeyDown);
    element.addEventListener("focusin", onFocusIn);
    if (isEntering.current) beginning(element)?.focus();
    isEntering.current = false;
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      element.removeEventListener("focusin", onFocusIn);
    };
  }, [panel, isOpen]);
  return { enter, leave };
}

/** Where work in the panel begins; by touch its edge, since a field would bring up the keyboard. */
function beginning(panel: HTMLElement | null): HTMLElement | null {
  if (matchMedia("(pointer: coarse)").matches) return panel;
  return (
    panel?.querySelector<HTMLElement>("textarea, input, .detail-panel-body[tabindex]") ?? panel
  );
}
