import type { Language } from "#entities/language.ts";
import type { AgendaStepFields } from "#workshop/agenda.ts";
import { nineSteps } from "#workshop/nine-steps.ts";

/** The nine steps of a journey workshop as an agenda to begin with, in one language. */
export function agendaTemplate(language: Language): AgendaStepFields[] {
  return nineSteps.map(({ en, nl, laneKinds, locks, ...course }) => ({
    ...course,
    ...{ en, nl }[language],
    laneKinds: [...laneKinds],
    locks: [...locks],
  }));
}
