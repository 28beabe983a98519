import { useState, useSyncExternalStore } from "react";

/** On a phone the panel covers half of the board, so there it waits until it is asked for. */
const narrow = "(max-width: 640px)";

/** Whether the panel is open, remembered on this device, on wide and narrow screens apart. */
export function usePanelOpen(): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const isNarrow = useSyncExternalStore(
    watchWidth,
    () => matchMedia(narrow).matches,
    () => false,
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const key = `cojourney/detail-panel${isNarrow ? "-narrow" : ""}`;

  function setOpen(isOpen: boolean): void {
    setChosen({ ...chosen, [key]: isOpen });
    keep(key, isOpen);
  }
  return [chosen[key] ?? kept(key) ?? !isNarrow, setOpen];
}

function watchWidth(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function kept(key: string): boolean | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === null ? undefined : value === "open";
  } catch {
    return undefined;
  }
}

function keep(key: string, isOpen: boolean): void {
  try {
    localStorage.setItem(key, isOpen ? "open" : "hidden");
  } catch {
    // A private window may refuse storage; the choice still holds on this page.
  }
}
