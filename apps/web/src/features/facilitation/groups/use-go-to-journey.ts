import type { JourneyId } from "@cojourney/journey-model";
import { useCallback } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";

/** Brings a journey into view in whichever view is open; one that this person folded up is opened. */
export function useGoToJourney(): (id: JourneyId) => void {
  const { board } = useRoom();
  return useCallback(
    (id) => {
      const collapsed = collapsedJourneys(board.boardId);
      if (collapsed.now().has(id)) collapsed.toggle(id);
      board.guide.show({ type: "glance", shape: "journey", id });
    },
    [board],
  );
}
