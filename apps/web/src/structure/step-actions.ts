import {
  addStep,
  duplicateStep,
  moveStep,
  type JourneyOutline,
  type PhaseId,
  type StepId,
} from "@cojourney/journey-model";
import { duplicate, made, moved, moves, remove, rename } from "#structure/shared-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** What can be done to a step, in the order of its menu; nothing when it is gone. */
export function stepActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "step" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const phaseAt = outline.phases.findIndex(({ steps }) =>
    steps.some(({ step }) => step.id === thing.id),
  );
  const own = outline.phases[phaseAt];
  if (!own) return [];
  const phaseId = own.phase.id;
  const index = own.steps.findIndex(({ step }) => step.id === thing.id);
  const isOnly = own.steps.length < 2;
  const add = (before: StepId | null) =>
    made(host, addStep(journey, { phaseId, before }), (id) => ({ type: "step", id }));
  const move = (to: { readonly phaseId: PhaseId; readonly before: StepId | null }) =>
    moved(host, moveStep(journey, thing.id, to), thing);
  const before = outline.phases[phaseAt - 1]?.phase.id;
  const after = outline.phases[phaseAt + 1];
  return [
    rename(context, thing),
    { id: "addBefore", section: "add", label: t("addStepBefore"), onAction: () => add(thing.id) },
    {
      id: "addAfter",
      section: "add",
      label: t("addStepAfter"),
      onAction: () => add(own.steps[index + 1]?.step.id ?? null),
    },
    ...moves(context, {
      // Over the edge of its phase a step goes into the next one, unless it is all that its phase has.
      isFirst: index === 0 && (isOnly || before === undefined),
      isLast: index === own.steps.length - 1 && (isOnly || !after),
      isVertical: false,
      back: () =>
        index > 0
          ? move({ phaseId, before: own.steps[index - 1]?.step.id ?? null })
          : before && move({ phaseId: before, before: null }),
      forth: () =>
        index < own.steps.length - 1
          ? move({ phaseId, before: own.steps[index + 2]?.step.id ?? null })
          : after && move({ phaseId: after.phase.id, before: after.steps[0]?.step.id ?? null }),
    }),
    duplicate(context, () =>
      made(host, duplicateStep(journey, thing.id), (id) => ({ type: "step", id }), false),
    ),
    remove(context, thing, isOnly),
  ];
}
