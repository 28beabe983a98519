import { MAX_AGENDA_STEPS, type Agenda, AgendaStep } from "#workshop/agenda.ts";
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
  changeStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { id, fields }) => {
      const { steps } = workshop.state.agenda;
      if (!steps.some((step) => step.id === id)) return err("StepUnknown");
      return withSteps(
        workshop,
        steps.map((step) => (step.id === id ? withFields(step, fields) : step)),
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

function withSteps(workshop: Workshop, steps: readonly AgendaStep[]): Ruling {
  const { agenda } = workshop.state;
  const isThere = (id: string) => steps.some((step) => step.id === id);
  const changed: Agenda = {
    ...agenda,
    steps: [...steps],
    doneIds: agenda.doneIds.filter(isThere),
  };
  return becomes(workshop, { agenda: changed });
}
