import { outlineBoard, type Card } from "@cojourney/journey-model";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { useBoard } from "#sync/board-context.tsx";

/** Brings a card into view and selects it, in whichever view is open; a journey that this person folded up is opened. */
export function useGoToCard(): (card: Card) => void {
  const { boardId, guide, live } = useBoard();
  return ({ id, place }) => {
    const home = outlineBoard(live.reading().board).find(({ lanes }) =>
      lanes.some((lane) => lane.id === place.laneId),
    );
    const collapsed = collapsedJourneys(boardId);
    if (home && collapsed.now().has(home.journey.id)) collapsed.toggle(home.journey.id);
    guide.show({ type: "thing", shape: "card", id });
  };
}
