"use client";
import { memo, useMemo, useSyncExternalStore } from "react";
import { isLaneKindId } from "@cojourney/journey-model";
import { roomFocus } from "#structure/room-focus.ts";
import { useBoard } from "#sync/board-context.tsx";
import "./room-focus.css";

const BESIDE =
  "{ --map-beside-filter: grayscale(0.9); --map-beside-fill: color-mix(in oklab, var(--cj-surface-sunken) 45%, transparent); }";

/** Marks the lanes and the journey that the room works on now. As a style: no row has to be drawn again for it. */
export const RoomFocusStyle = memo(function RoomFocusStyle() {
  const { workshop, roster } = useBoard();
  const focus = useMemo(() => roomFocus(workshop, roster), [workshop, roster]);
  const { laneKinds, journeyId } = useSyncExternalStore(focus.subscribe, focus.now, focus.now);
  const rules: string[] = [];
  // Only what we know comes into a style.
  const rows = [...(laneKinds ?? [])]
    .filter(isLaneKindId)
    .map((kind) => `[data-lane-kind="${kind}"]`);
  if (rows.length > 0)
    rules.push(
      `.map-view [data-lane-kind]:is(${rows.join()}) { --map-focus: var(--cj-accent); }`,
      `.map-view [data-lane-kind]:not(${rows.join()}) ${BESIDE}`,
    );
  if (journeyId !== null)
    rules.push(`.map-journey:not([data-journey="${CSS.escape(journeyId)}"]) ${BESIDE}`);
  return rules.length === 0 ? null : <style>{rules.join("\n")}</style>;
});
