import { isInDialog } from "@cojourney/ui";
import { useEffect, useRef, useState } from "react";

/**
 * Whether the strip is unfolded on a small screen. It unfolds by itself when the room goes to another step, for
 * everybody to read what to do, and folds again at the next press beside it, or with Escape, which leads the focus
 * to `fold` when it was in what goes. Undefined for a step that the server has not said yet.
 */
export function useUnfolded(stepId: string | null | undefined) {
  const strip = useRef<HTMLElement>(null);
  const fold = useRef<HTMLButtonElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const [knownId, setKnownId] = useState(stepId);
  if (stepId !== knownId) {
    setKnownId(stepId);
    // What is so when the page opens is no news.
    setUnfolded(typeof stepId === "string" && knownId !== undefined);
  }

  useEffect(() => {
    if (!isUnfolded) return undefined;
    function onPress({ target }: PointerEvent): void {
      if (!(target instanceof Element) || strip.current?.contains(target)) return;
      // What was opened from the strip lies beside it in the page.
      if (!isInDialog(target)) setUnfolded(false);
    }
    function onKey({ key, target }: KeyboardEvent): void {
      if (key !== "Escape" || isInDialog(target)) return;
      if (strip.current?.contains(document.activeElement)) fold.current?.focus();
      setUnfolded(false);
    }
    document.addEventListener("pointerdown", onPress, { capture: true });
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress, { capture: true });
      document.removeEventListener("keydown", onKey);
    };
  }, [isUnfolded]);
  return { strip, fold, isUnfolded, setUnfolded };
}
