import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useCallback, useSyncExternalStore } from "react";
import type { ServerClock } from "#sync/server-clock.ts";

type Timer = WorkshopView["timer"];

/** Whole seconds that a timer has left, begun ones counted; 0 and less once it is up, null without one. */
export function secondsLeft(timer: Timer, nowMs: number): number | null {
  if (!timer) return null;
  return Math.ceil((timer.endsAt === null ? (timer.leftMs ?? 0) : timer.endsAt - nowMs) / 1_000);
}

/** The same as it counts down, right after a sleep too. It stops at 0. */
export function useSecondsLeft(timer: Timer, clock: ServerClock): number | null {
  const subscribe = useCallback(
    (changed: () => void) => onEachSecond(timer, clock, changed),
    [timer, clock],
  );
  const read = () => {
    const seconds = secondsLeft(timer, clock.nowMs());
    return seconds === null ? null : Math.max(seconds, 0);
  };
  return useSyncExternalStore(subscribe, read, read);
}

/** Calls back whenever another second shows, when the page is looked at again, and when the clock was wrong. */
function onEachSecond(timer: Timer, clock: ServerClock, changed: () => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  function tick(): void {
    changed();
    clearTimeout(next);
    if (!timer || timer.endsAt === null) return;
    const leftMs = timer.endsAt - clock.nowMs();
    if (leftMs <= 0) return;
    // A moment later than exact: a browser may call a little early.
    next = setTimeout(tick, (leftMs % 1_000) + 8);
  }
  tick();
  const stopHearing = clock.subscribe(tick);
  document.addEventListener("visibilitychange", tick);
  return () => {
    clearTimeout(next);
    stopHearing();
    document.removeEventListener("visibilitychange", tick);
  };
}

/** "4:09", and "1:04:09" from an hour on. */
export function clockFace(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3_600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const padded = String(rest).padStart(2, "0");
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${padded}`
    : `${minutes}:${padded}`;
}
