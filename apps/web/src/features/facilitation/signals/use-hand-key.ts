import { useEffect, useEffectEvent } from "react";

/** Alt+H raises one's hand from any view, and lowers it. */
export function useHandKey(onHand: () => void): void {
  const onKey = useEffectEvent(onHand);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isOurs = event.code === "KeyH" && event.altKey && !event.shiftKey;
      if (!isOurs || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onKey();
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
