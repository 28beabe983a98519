import { addCard } from "#commands/add-card.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import { outlineBoard, type JourneyOutline } from "#entities/outline.ts";
import type { Result } from "#result.ts";

/** The first map of a board, in reading order. */
export function firstMap(journey: JourneyDoc): JourneyOutline {
  const [map] = outlineBoard(readBoard(journey).board);
  if (!map) throw new Error("There is no map on this board.");
  return map;
}

/** The cell of the first map at a step and a lane, counted from 0. */
export function cellAt(
  journey: JourneyDoc,
  step: number,
  lane: number,
): { readonly stepId: StepId; readonly laneId: LaneId } {
  const { steps, lanes } = firstMap(journey);
  const [stepId, laneId] = [steps[step]?.step.id, lanes[lane]?.id];
  if (!stepId || !laneId) throw new Error(`There is no cell ${step}, ${lane} on this map.`);
  return { stepId, laneId };
}

/** Adds a note at the bottom of a cell of the first map. */
export function addNote(journey: JourneyDoc, title: string, step = 0, lane = 0): CardId {
  const cell = cellAt(journey, step, lane);
  return valueOf(addCard(journey, { ...cell, kind: "note", before: null, title }));
}

/** What a command answered, when a test is not about its refusal. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
