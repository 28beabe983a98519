import { emptyFilter, outlineBoard, type Card } from "@cojourney/journey-model";
import { useBoardFilter } from "#filter/filter-context.tsx";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { useBoard } from "#sync/board-context.tsx";

/**
 * Brings a card into view and selects it, in whichever view is open; a journey that this person folded up is opened,
 * and a filter that hides the card is cleared. Nothing happens for a card that is gone.
 */
export function useGoToCard(): (card: Card) => void {
  const { boardId, guide, live } = useBoard();
  const filter = useBoardFilter();
  return ({ id, place }) => {
    const { board } = live.reading();
    if (!board.cards.has(id)) return;
    if (filter.now().shown?.has(id) === false) filter.set(emptyFilter);
    const home = outlineBoard(board).find(({ lanes }) =>
      lanes.some((lane) => lane.id === place.laneId),
    );
    const collapsed = collapsedJourneys(boardId);
    if (home && collapsed.now().has(home.journey.id)) collapsed.toggle(home.journey.id);
    guide.show({ type: "thing", shape: "card", id });
  };
}
