import { MAX_AGENDA_STEPS, type Agenda, AgendaStep } from "#workshop/agenda.ts";
import type { Consequence } from "#workshop/decision.ts";
import { becomes, facilitators, staysAsItIs, type Rules, type Ruling } from "#workshop/rule.ts";
import { isSameValue } from "#workshop/same-value.ts";
import type { Workshop } from "#workshop/state.ts";
import { err } from "#result.ts";

/** What facilitators write down beforehand and on the way. Going through it is `stepRules`. */
export const agendaRules: Rules<
  "setAgenda" | "addStep" | "changeStep" | "moveStep" | "removeStep"
> = {
  setAgenda: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { steps }) => {
      const { agenda } = workshop.state;
      if (isSameValue(steps, agenda.steps)) return staysAsItIs(workshop);
      if (agenda.currentId !== null) return err("AgendaRuns");
      return withSteps(workshop, steps);
    },
  },
  addStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { step, afterId }) => {
      const { steps } = workshop.state.agenda;
      if (steps.some(({ id }) => id === step.id)) return staysAsItIs(workshop);
      if (steps.length >= MAX_AGENDA_STEPS) return err("AgendaFull");
      return withStepBehind(workshop, steps, step, afterId);
    },
  },
  /** Other locks of the step that the room is in hold at once; its timer and its mode are what they were. */
  changeStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { id, fields }) => {
      const { steps, currentId } = workshop.state.agenda;
      const before = steps.find((step) => step.id === id);
      if (!before) return err("StepUnknown");
      const after = withFields(before, fields);
      const isRelocked = id === currentId && !isSameValue(before.locks, after.locks);
      return withSteps(
        workshop,
        steps.map((step) => (step === before ? after : step)),
        isRelocked ? [{ type: "lock", groups: after.locks }] : [],
      );
    },
  },
  moveStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { id, afterId }) => {
      const { steps } = workshop.state.agenda;
      const moved = steps.find((step) => step.id === id);
      if (!moved) return err("StepUnknown");
      if (afterId === id) return staysAsItIs(workshop);
      const others = steps.filter((step) => step !== moved);
      return withStepBehind(workshop, others, moved, afterId);
    },
  },
  removeStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { id }) => {
      const { steps, currentId } = workshop.state.agenda;
      if (id === currentId) return err("AgendaRuns");
      return withSteps(
        workshop,
        steps.filter((step) => step.id !== id),
      );
    },
  },
};

function withFields(step: AgendaStep, fields: Partial<Record<string, unknown>>): AgendaStep {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return AgendaStep.parse({ ...step, ...Object.fromEntries(given) });
}

function withStepBehind(
  workshop: Workshop,
  others: readonly AgendaStep[],
  step: AgendaStep,
  afterId: string | null,
): Ruling {
  const at = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
  if (afterId !== null && at === 0) return err("StepUnknown");
  return withSteps(workshop, others.toSpliced(at, 0, step));
}

function withSteps(
  workshop: Workshop,
  steps: readonly AgendaStep[],
  consequences: readonly Consequence[] = [],
): Ruling {
  const { agenda } = workshop.state;
  const isThere = (id: string) => steps.some((step) => step.id === id);
  const changed: Agenda = {
    ...agenda,
    steps: [...steps],
    doneIds: agenda.doneIds.filter(isThere),
  };
  return becomes(workshop, { agenda: changed }, consequences);
}
