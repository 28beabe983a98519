import { laneKindOf, outlineBoard, type JourneyOutline } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import { useTranslations } from "next-intl";
import { useJourneyName } from "#features/compare-curves/index.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useBoardReading } from "#sync/use-board-reading.ts";

/**
 * What a place on the board is called, in few words; null when it is gone. Follows the board only while a name is wanted.
 */
export function usePlaceName(
  board: BoardConnection,
  isWanted = true,
): (place: PlaceOnBoard) => string | null {
  const t = useTranslations("map.unnamed");
  const nameOfJourney = useJourneyName();
  const { board: content } = useBoardReading(board.live, isWanted);

  function phaseIn({ phases }: JourneyOutline, id: string): string | null {
    const at = phases.findIndex(({ phase }) => phase.id === id);
    return at === -1 ? null : phases[at]?.phase.title.trim() || t("phase", { number: at + 1 });
  }
  function stepIn(outline: JourneyOutline, id: string): string | null {
    const at = outline.steps.findIndex(({ step }) => step.id === id);
    const column = outline.steps[at];
    if (!column) return null;
    const name = column.step.title.trim() || t("step", { number: at + 1 });
    return [phaseIn(outline, column.phase.id), name].join(" · ");
  }
  function nameIn(outline: JourneyOutline, place: PlaceOnBoard): string | null {
    switch (place.kind) {
      case "journey":
        return outline.journey.id === place.journeyId ? nameOfJourney(outline) : null;
      case "phase":
        return phaseIn(outline, place.phaseId);
      case "step":
        return stepIn(outline, place.stepId);
      case "cell": {
        const lane = outline.lanes.find(({ id }) => id === place.laneId);
        const row = lane?.title.trim() || laneKindOf(lane?.kind ?? "").label[content.meta.language];
        const step = stepIn(outline, place.stepId);
        return lane && step ? `${row} · ${step}` : null;
      }
      case "card": {
        const card = content.cards.get(place.cardId);
        return card ? card.title.trim() || t("card") : null;
      }
    }
  }
  return (place) => {
    for (const outline of outlineBoard(content)) {
      const name = nameIn(outline, place);
      if (name !== null) return name;
    }
    return null;
  };
}
