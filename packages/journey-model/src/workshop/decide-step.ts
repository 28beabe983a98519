import type { Agenda, AgendaStep } from "#workshop/agenda.ts";
import { openedRound } from "#workshop/decide-votes.ts";
import { runningTimer } from "#workshop/decide-timer.ts";
import { startedWriting } from "#workshop/decide-writing.ts";
import type { Surroundings } from "#workshop/decision.ts";
import { becomes, facilitators, staysAsItIs, type Rules } from "#workshop/rule.ts";
import type { WorkshopState } from "#workshop/state.ts";
import type { VoteSettings } from "#workshop/vote-round.ts";
import { err } from "#result.ts";

const MINUTE_MS = 60_000;

/**
 * Goes through the agenda: what a step brings comes for everybody in one go. What people have written
 * privately or voted for is never lost on the way: the room stays until that is revealed or closed.
 */
export const stepRules: Rules<"goToStep"> = {
  goToStep: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { id, votes }) => {
      const { agenda, writing, round } = workshop.state;
      if (id === agenda.currentId) return staysAsItIs(workshop);
      const next = agenda.steps.find((step) => step.id === id) ?? null;
      if (id !== null && !next) return err("StepUnknown");
      if (writing) return err("WritingOpen");
      if (round) return err("RoundOpen");
      const left = agenda.steps.find((step) => step.id === agenda.currentId) ?? next;
      return becomes(workshop, stateIn(next, agenda, votes, surroundings), [
        { type: "keepBoard", reason: "agendaStep", label: left?.title ?? "" },
        { type: "lock", groups: next?.locks ?? [] },
      ]);
    },
  },
};

/** What the state is in a step that begins now; null is the end of the agenda. */
function stateIn(
  step: AgendaStep | null,
  agenda: Agenda,
  votes: VoteSettings | null,
  surroundings: Surroundings,
): Partial<WorkshopState> {
  const { nowMs } = surroundings;
  return {
    agenda: {
      ...agenda,
      currentId: step?.id ?? null,
      startedAt: step ? nowMs : null,
      doneIds: doneAfter(agenda),
    },
    timer: step && step.minutes > 0 ? runningTimer(step.minutes * MINUTE_MS, nowMs) : null,
    writing: step?.mode === "writePrivately" ? startedWriting(step, surroundings) : null,
    round: step?.mode === "vote" && votes ? openedRound(votes, surroundings) : null,
    readyIds: [],
    spotlight: null,
  };
}

function doneAfter({ currentId, doneIds }: Agenda): string[] {
  if (currentId === null || doneIds.includes(currentId)) return doneIds;
  return [...doneIds, currentId];
}
