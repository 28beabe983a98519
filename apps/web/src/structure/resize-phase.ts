import {
  addStep,
  commit,
  err,
  ok,
  removeStep,
  type JourneyDoc,
  type JourneyOutline,
  type PhaseId,
  type Result,
} from "@cojourney/journey-model";

/** The steps that would have to go hold cards: a drag does not throw those away. */
export interface HoldsCards {
  readonly type: "HoldsCards";
  /** How many are in the last step that is left. */
  readonly cards: number;
}

/**
 * Gives a phase so many steps, at least one: new ones at its end, and only empty ones go. One step of
 * undo; when a step with cards is in the way, the empty ones behind it go all the same.
 */
export function resizePhase(
  journey: JourneyDoc,
  outline: JourneyOutline,
  phaseId: PhaseId,
  columns: number,
): Result<void, HoldsCards> {
  const steps = outline.steps.filter(({ phase }) => phase.id === phaseId);
  const wanted = Math.max(1, columns);
  return commit(journey, () => {
    for (let i = steps.length; i < wanted; i++) addStep(journey, { phaseId, before: null });
    for (const { step } of steps.slice(wanted).toReversed()) {
      const cards = cardsAt(outline, step.id);
      if (cards > 0) return err({ type: "HoldsCards", cards });
      removeStep(journey, step.id);
    }
    return ok(undefined);
  });
}

function cardsAt({ cards }: JourneyOutline, stepId: string): number {
  return [...cards.values()].flat().filter(({ place }) => place.stepId === stepId).length;
}
