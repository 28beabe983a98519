import type { WorkshopRefusal } from "#workshop/command.ts";
import type { Surroundings } from "#workshop/decision.ts";
import { type Draft, MAX_DRAFTS_EACH } from "#workshop/draft.ts";
import { reveal } from "#workshop/reveal.ts";
import {
  becomes,
  facilitators,
  staysAsItIs,
  withState,
  writers,
  type Rules,
  type Ruling,
} from "#workshop/rule.ts";
import { isSameValue } from "#workshop/same-value.ts";
import type { Workshop, Writing } from "#workshop/state.ts";
import { stopping } from "#workshop/stop-writing.ts";
import { endedWhenAllIsShown } from "#workshop/waiting-drafts.ts";
import { err, ok, type Result } from "#result.ts";

/** Private writing that begins now. */
export function startedWriting(
  { laneKinds, isAnonymous }: Pick<Writing, "laneKinds" | "isAnonymous">,
  { nowMs, newId }: Surroundings,
): Writing {
  return {
    id: newId(),
    laneKinds,
    isAnonymous,
    startedAt: nowMs,
    stopsAt: null,
    isStopped: false,
    revealedIds: [],
  };
}

/** Private writing and its end. Whoever leaves or changes role keeps what they wrote. */
export const writingRules: Rules<
  "startWriting" | "stopWriting" | "reveal" | "discardWriting" | "putDraft" | "removeDraft"
> = {
  startWriting: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, command) =>
      workshop.state.writing
        ? err("WritingOpen")
        : becomes(workshop, { writing: startedWriting(command, surroundings) }),
  },
  /** It stops a moment later, so that nothing that was written by now comes too late. */
  stopWriting: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { writingId }) => {
      const { writing } = workshop.state;
      if (writing?.id !== writingId || writing.isStopped || writing.stopsAt !== null)
        return staysAsItIs(workshop);
      return becomes(workshop, { writing: stopping(writing, surroundings.nowMs) });
    },
  },
  reveal: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { writingId, whose }) => {
      const found = writingIn(workshop, writingId);
      if (!found.ok) return found;
      if (!found.value.isStopped) return err("WritingGoesOn");
      return reveal(workshop, found.value, whose, surroundings);
    },
  },
  discardWriting: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }, { writingId }) => {
      if (workshop.state.writing?.id !== writingId) return staysAsItIs(workshop);
      const over = withState(workshop, { writing: null });
      return ok({ workshop: { ...over, draftsByPerson: new Map() }, consequences: [] });
    },
  },
  putDraft: {
    mayBeGivenBy: writers,
    decide: ({ workshop, actor }, { writingId, draft }) => {
      const found = writingIn(workshop, writingId);
      if (!found.ok) return found;
      if (found.value.isStopped) return err("WritingStopped");
      const drafts = workshop.draftsByPerson.get(actor.personId) ?? [];
      const at = drafts.findIndex(({ id }) => id === draft.id);
      if (at === -1 && drafts.length >= MAX_DRAFTS_EACH) return err("TooManyDrafts");
      const written = at === -1 ? [...drafts, draft] : drafts.with(at, draft);
      return withDrafts(workshop, actor.personId, written);
    },
  },
  /** Also after the writing has stopped: until it is shown, everybody may take back what they wrote. */
  removeDraft: {
    mayBeGivenBy: writers,
    decide: ({ workshop, actor }, { writingId, draftId }) => {
      const found = writingIn(workshop, writingId);
      if (!found.ok) return found;
      const drafts = workshop.draftsByPerson.get(actor.personId) ?? [];
      const left = drafts.filter(({ id }) => id !== draftId);
      return withDrafts(workshop, actor.personId, left);
    },
  },
};

function writingIn({ state }: Workshop, writingId: string): Result<Writing, WorkshopRefusal> {
  return state.writing?.id === writingId ? ok(state.writing) : err("WritingOver");
}

function withDrafts(workshop: Workshop, personId: string, drafts: readonly Draft[]): Ruling {
  const { draftsByPerson } = workshop;
  if (isSameValue(drafts, draftsByPerson.get(personId) ?? [])) return staysAsItIs(workshop);
  const changed = new Map(draftsByPerson).set(personId, drafts);
  if (drafts.length === 0) changed.delete(personId);
  const kept = { ...workshop, draftsByPerson: changed };
  return ok({ workshop: endedWhenAllIsShown(kept), consequences: [] });
}
