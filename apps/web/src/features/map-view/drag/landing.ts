import { CardId, LaneId, StepId, type CardDestination } from "@cojourney/journey-model";

/** Where dragged cards would land, and the line on the screen that says so; viewport px. */
export interface Landing {
  readonly to: CardDestination;
  readonly mark: { readonly left: number; readonly top: number; readonly width: number };
}

/** The cell under a point and the place in it; null where no card can lie. */
export function landingAt(x: number, y: number, dragged: readonly CardId[]): Landing | null {
  const cell = document
    .elementFromPoint(x, y)
    ?.closest<HTMLElement>(".map-cell, .map-lane-block")
    ?.querySelector<HTMLElement>("[data-place^='cell:']");
  const [stepId, laneId] = cell?.dataset["place"]?.slice("cell:".length).split("\n") ?? [];
  if (!cell?.querySelector(".map-add-button") || !stepId || !laneId) return null;
  const boxes = [...cell.querySelectorAll<HTMLElement>(".map-card")].flatMap((element) => {
    const id = CardId.safeParse(element.dataset["holds"]?.slice("card:".length)).data;
    return id === undefined || dragged.includes(id)
      ? []
      : [{ id, rect: element.getBoundingClientRect() }];
  });
  const below = boxes.find(({ rect }) => y < rect.top + rect.height / 2);
  const around = cell.getBoundingClientRect();
  const last = boxes.at(-1);
  const top = below ? below.rect.top - 5 : last ? last.rect.bottom + 2 : around.top + 4;
  return {
    to: { stepId: StepId.parse(stepId), laneId: LaneId.parse(laneId), before: below?.id ?? null },
    mark: { left: around.left + 6, top, width: around.width - 12 },
  };
}
