import {
  addLoop,
  addPhase,
  addStep,
  duplicatePhase,
  movePhase,
  removeLoop,
  skipPhase,
  type JourneyOutline,
  type PhaseId,
} from "@cojourney/journey-model";
import { promptsOf } from "#structure/prompts.ts";
import { duplicate, made, moved, moves, remove, rename } from "#structure/shared-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import { nameOf, type Thing } from "#structure/thing.ts";

/** What can be done to a phase, in the order of its menu; nothing when it is gone. */
export function phaseActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "phase" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const journeyId = outline.journey.id;
  const { phases } = outline;
  const index = phases.findIndex(({ phase }) => phase.id === thing.id);
  const own = phases[index];
  if (!own) return [];
  const add = (before: PhaseId | null) => {
    const added = addPhase(journey, { journeyId, before });
    made(host, added, (value) => ({ type: "phase", id: value.phaseId }));
  };
  const move = (before: PhaseId | null) =>
    moved(host, movePhase(journey, thing.id, { journeyId, before }), thing);
  return [
    rename(context, thing),
    {
      id: "addBefore",
      section: "add",
      label: t("addPhaseBefore"),
      onAction: () => add(thing.id),
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addPhaseAfter"),
      onAction: () => add(phases[index + 1]?.phase.id ?? null),
    },
    {
      id: "addStep",
      section: "add",
      label: t("addStep"),
      onAction: () =>
        made(host, addStep(journey, { phaseId: thing.id, before: null }), (id) => ({
          type: "step",
          id,
        })),
    },
    {
      id: "takeStep",
      section: "add",
      label: t("takeStep"),
      isDisabled: own.steps.length < 2,
      onAction: () => {
        const last = own.steps.at(-1);
        if (last) host.askToRemove({ type: "step", id: last.step.id });
      },
    },
    ...moves(context, {
      isFirst: index === 0,
      isLast: index === phases.length - 1,
      isVertical: false,
      back: () => move(phases[index - 1]?.phase.id ?? null),
      forth: () => move(phases[index + 2]?.phase.id ?? null),
    }),
    duplicate(context, () =>
      made(host, duplicatePhase(journey, thing.id), (id) => ({ type: "phase", id }), false),
    ),
    {
      id: "prompts",
      section: "path",
      label: t("prompts"),
      isDisabled: promptsOf(own.phase, context.language).length === 0,
      onAction: () => host.showPrompts(thing.id),
    },
    {
      id: "skip",
      section: "path",
      label: t(own.phase.skipped ? "unskip" : "skip"),
      onAction: () => host.tell(skipPhase(journey, thing.id, !own.phase.skipped)),
    },
    ...loopActions(context, outline, thing.id),
    remove(context, thing, phases.length < 2),
  ];
}

function loopActions(
  { journey, board, words: t, host, language }: StructureContext,
  { journey: { id, loops }, phases }: JourneyOutline,
  from: PhaseId,
): readonly StructureAction[] {
  const index = phases.findIndex(({ phase }) => phase.id === from);
  const nameOfPhase = (phaseId: PhaseId) =>
    nameOf(t, board, { type: "phase", id: phaseId }, language);
  const drawn = loops.filter((loop) => loop.from === from);
  const earlier = phases
    .slice(0, Math.max(0, index))
    .filter(({ phase }) => drawn.every(({ to }) => to !== phase.id));
  return [
    {
      id: "loops",
      section: "path",
      label: t("loopBack"),
      isDisabled: earlier.length === 0,
      choices: earlier.map(({ phase }) => ({
        id: `loop-${phase.id}`,
        section: "path",
        label: nameOfPhase(phase.id),
        onAction: () => host.tell(addLoop(journey, id, { from, to: phase.id })),
      })),
      onAction() {},
    },
    ...drawn.map((loop): StructureAction => ({
      id: `unloop-${loop.to}`,
      section: "path",
      label: t("removeLoop", { phase: nameOfPhase(loop.to) }),
      onAction: () => host.tell(removeLoop(journey, id, loop)),
    })),
  ];
}
