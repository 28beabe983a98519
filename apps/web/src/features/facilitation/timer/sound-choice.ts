import { useSyncExternalStore } from "react";

const KEY = "cojourney/timer-sound";
const listeners = new Set<() => void>();

/** Whether this person wants to hear the end of a timer; kept on this device. */
export function useSoundChoice(): readonly [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, isSoundOn, () => true), setSound];
}

export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function setSound(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // A device that keeps nothing rings.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
