"use client";
import { useSyncExternalStore } from "react";
import type { JourneyId } from "@cojourney/journey-model";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";

/** The journeys that this person has folded up, and how to fold one up or open it. */
export function useCollapsedJourneys(boardId: string): {
  readonly collapsed: ReadonlySet<JourneyId>;
  readonly toggle: (id: JourneyId) => void;
} {
  const journeys = collapsedJourneys(boardId);
  const collapsed = useSyncExternalStore(journeys.subscribe, journeys.now, journeys.now);
  return { collapsed, toggle: journeys.toggle };
}
