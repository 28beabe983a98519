import { cellKey, laneKindOf, type JourneyOutline } from "@cojourney/journey-model";

/** How far a journey is written. */
export interface JourneyProgress {
  readonly cards: number;
  /** Cells, of all steps and lanes; in the lane of the curve a step with a score is a filled one. */
  readonly cells: number;
  readonly empty: number;
}

export function journeyProgress({ steps, lanes, cards }: JourneyOutline): JourneyProgress {
  let filled = 0;
  for (const { step, emotion } of steps)
    for (const lane of lanes) {
      const isCurve = laneKindOf(lane.kind).shows === "emotionCurve";
      const isFilled = isCurve ? emotion !== null : cards.has(cellKey(step.id, lane.id));
      if (isFilled) filled += 1;
    }
  const cells = steps.length * lanes.length;
  const count = [...cards.values()].reduce((sum, cell) => sum + cell.length, 0);
  return { cards: count, cells, empty: cells - filled };
}
