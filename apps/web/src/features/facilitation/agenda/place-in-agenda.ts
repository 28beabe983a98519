import type { AgendaStep, WorkshopView } from "@cojourney/journey-model/workshop";

/** Where a room is in its agenda. */
export interface PlaceInAgenda {
  /** The step that the room is in; null before the first and after the last. */
  readonly current: AgendaStep | null;
  /** Which one that is, from 1; 0 without one. */
  readonly number: number;
  readonly total: number;
  /** Where the next button leads; null when the current step is the last, and when the agenda is over. */
  readonly next: AgendaStep | null;
  readonly previous: AgendaStep | null;
  /** There is an agenda, and nobody has begun it. */
  readonly isAhead: boolean;
  /** The room has been through it and left. */
  readonly isOver: boolean;
}

export function placeInAgenda({
  steps,
  currentId,
  doneIds,
}: WorkshopView["agenda"]): PlaceInAgenda {
  const at = steps.findIndex(({ id }) => id === currentId);
  const isAhead = at === -1 && doneIds.length === 0 && steps.length > 0;
  return {
    current: steps[at] ?? null,
    number: at + 1,
    total: steps.length,
    next: (at === -1 ? isAhead && steps[0] : steps[at + 1]) || null,
    previous: steps[at - 1] ?? null,
    isAhead,
    isOver: at === -1 && doneIds.length > 0,
  };
}

/** Minutes that the agenda still takes: what its clock leaves of the step that goes, and all steps after it. */
export function minutesLeft(
  { steps, currentId }: WorkshopView["agenda"],
  secondsLeft: number | null,
): number {
  const at = steps.findIndex(({ id }) => id === currentId);
  const current = steps[at];
  const rest = steps.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  if (!current) return rest;
  return rest + (secondsLeft === null ? current.minutes : Math.max(secondsLeft, 0) / 60);
}
