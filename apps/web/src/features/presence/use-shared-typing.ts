import { useEffect } from "react";
import type { Awareness } from "y-protocols/awareness";

/** Tells the others which shared text this person has the caret in, wherever on the page it stands. */
export function useSharedTyping(awareness: Awareness): void {
  useEffect(() => {
    let shared = "";
    function share(field: Element | null): void {
      const place = field instanceof HTMLElement ? (field.dataset["sharedText"] ?? "") : "";
      if (place === shared) return;
      shared = place;
      const [root, id, name] = place.split("/");
      awareness.setLocalStateField("typing", place === "" ? null : { root, id, field: name });
    }
    // A field gets its place only after it opened, so the first letter counts as well as the focus.
    const look = () => share(document.activeElement);
    const leave = () => share(null);
    document.addEventListener("focusin", look);
    document.addEventListener("input", look);
    document.addEventListener("focusout", leave);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("input", look);
      document.removeEventListener("focusout", leave);
      leave();
    };
  }, [awareness]);
}
