import { cellAt, isInBox, type Box, type JourneyLayout } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import type { Editor } from "tldraw";
import type { Projection } from "#canvas/project/project-board.ts";
import type { Whereabouts } from "#sync/guide.ts";

/** Where the things of a board stand on a canvas. */
export function canvasWhereabouts(
  editor: Editor,
  projection: Pick<Projection, "layout">,
): Whereabouts {
  return {
    boxOf(place) {
      const box = pageBoxOf(projection, place);
      if (!box) return null;
      const { x, y } = editor.pageToScreen(box);
      const zoom = editor.getZoomLevel();
      return { x, y, w: box.w * zoom, h: box.h * zoom };
    },
    placeAt: (x, y) => placeUnder(projection, editor.screenToPage({ x, y })),
    pagePointAt(x, y) {
      const page = editor.screenToPage({ x, y });
      return [page.x, page.y];
    },
    screenPointOf([x, y]) {
      const screen = editor.pageToScreen({ x, y });
      return [screen.x, screen.y];
    },
  };
}

/** In page coordinates. A phase and a step are whole columns: that is what is spoken about. */
export function pageBoxOf(projection: Pick<Projection, "layout">, place: PlaceOnBoard): Box | null {
  for (const journey of projection.layout().journeys) {
    const box = boxIn(journey, place);
    if (box) return box;
  }
  return null;
}

function boxIn(journey: JourneyLayout, place: PlaceOnBoard): Box | null {
  switch (place.kind) {
    case "journey":
      return journey.outline.journey.id === place.journeyId ? journey.box : null;
    case "phase":
      return columnIn(journey, journey.phases.find(({ phase }) => phase.id === place.phaseId)?.box);
    case "step":
      return columnIn(journey, journey.steps.find(({ step }) => step.id === place.stepId)?.box);
    case "cell": {
      const column = journey.steps.find(({ step }) => step.id === place.stepId)?.box;
      const row = journey.lanes.find(({ lane }) => lane.id === place.laneId)?.band;
      return column && row ? { x: column.x, y: row.y, w: column.w, h: row.h } : null;
    }
    case "card":
      return journey.cards.find(({ card }) => card.id === place.cardId)?.box ?? null;
  }
}

function columnIn({ box }: JourneyLayout, head: Box | undefined): Box | null {
  return head ? { ...head, h: box.y + box.h - head.y } : null;
}

function placeUnder(
  projection: Pick<Projection, "layout">,
  point: { readonly x: number; readonly y: number },
): PlaceOnBoard | null {
  const layout = projection.layout();
  for (const { outline, box, phases, steps, cards } of layout.journeys) {
    const card = cards.find((one) => isInBox(point, one.box));
    if (card) return { kind: "card", cardId: card.card.id };
    const step = steps.find((one) => isInBox(point, one.box));
    if (step) return { kind: "step", stepId: step.step.id };
    const phase = phases.find((one) => isInBox(point, one.box));
    if (phase) return { kind: "phase", phaseId: phase.phase.id };
    const cell = cellAt(layout, point);
    if (cell) return { kind: "cell", stepId: cell.step.step.id, laneId: cell.lane.lane.id };
    if (isInBox(point, box)) return { kind: "journey", journeyId: outline.journey.id };
  }
  return null;
}
