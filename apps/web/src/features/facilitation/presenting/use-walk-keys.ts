import { useEffect, useRef } from "react";
import type { WalkMove } from "#features/facilitation/presenting/walk.ts";

/** A clicker for slides sends the pages. */
const moveByKey: Readonly<Record<string, WalkMove>> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  ArrowDown: "nextPhase",
  ArrowUp: "previousPhase",
  Home: "first",
  End: "last",
};

/** The keys of a walk while it goes on, from wherever on the page nothing else needs them. */
export function useWalkKeys(
  isWalking: boolean,
  go: (move: WalkMove) => void,
  end: () => void,
): void {
  const latest = useRef({ go, end });
  useEffect(() => {
    latest.current = { go, end };
  });
  useEffect(() => {
    if (!isWalking) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (isBusyIn(event.target)) return;
      const move = moveByKey[event.key];
      if (event.key === "Escape") latest.current.end();
      else if (move) latest.current.go(move);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    // Before the view hears it: there, arrows move what is chosen.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isWalking]);
}

/** Whether keys belong to what somebody is in: a text, a dialog, a menu. */
function isBusyIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, dialog, [role=dialog], [role=menu]") !== null)
  );
}
