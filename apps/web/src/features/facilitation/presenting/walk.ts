import type { JourneyOutline } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";

/** Where one goes from a place of the walk. */
export type WalkMove = "next" | "previous" | "nextPhase" | "previousPhase" | "first" | "last";

/** Through a board as it is told: each journey, then each of its phases, then the steps of that. */
export function walkOf(outlines: readonly JourneyOutline[]): readonly PlaceOnBoard[] {
  return outlines.flatMap(({ journey, phases }): PlaceOnBoard[] => [
    { kind: "journey", journeyId: journey.id },
    ...phases.flatMap(({ phase, steps }): PlaceOnBoard[] => [
      { kind: "phase", phaseId: phase.id },
      ...steps.map(({ step }): PlaceOnBoard => ({ kind: "step", stepId: step.id })),
    ]),
  ]);
}

/** Which place of the walk this is, from 0; -1 for one that is not on it. */
export function indexOnWalk(walk: readonly PlaceOnBoard[], at: PlaceOnBoard | null): number {
  const key = JSON.stringify(at);
  return walk.findIndex((place) => JSON.stringify(place) === key);
}

/**
 * The place that a move leads to; where the walk ends, the one where it is. From a place that is not on the walk,
 * or is gone from the board by now, it begins at the first.
 */
export function moveOn(
  walk: readonly PlaceOnBoard[],
  at: PlaceOnBoard | null,
  move: WalkMove,
): PlaceOnBoard | null {
  const index = indexOnWalk(walk, at);
  const to = {
    next: () => walk[index + 1],
    previous: () => walk[index - 1],
    nextPhase: () => walk.find((place, i) => i > index && isHead(place)),
    previousPhase: () => walk.findLast((place, i) => i < index && isHead(place)),
    first: () => walk[0],
    last: () => walk.at(-1),
  }[move]();
  return to ?? walk[Math.max(index, 0)] ?? null;
}

const isHead = ({ kind }: PlaceOnBoard): boolean => kind !== "step";
