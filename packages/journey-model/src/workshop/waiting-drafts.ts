import type { Draft } from "#workshop/draft.ts";
import { withState } from "#workshop/rule.ts";
import type { Workshop } from "#workshop/state.ts";

/** Who has written something that nobody else has seen. Whoever is revealed has no drafts any more. */
export function waitingIds({ draftsByPerson }: Workshop): readonly string[] {
  return [...draftsByPerson].flatMap(([id, drafts]) => (writtenOf(drafts).length > 0 ? [id] : []));
}

/** The drafts that say something: an empty card is not worth showing. */
export function writtenOf(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ text }) => text.trim() !== "");
}

/** Private writing that has stopped is over as soon as there is nothing left to show. */
export function endedWhenAllIsShown(workshop: Workshop): Workshop {
  if (!workshop.state.writing?.isStopped || waitingIds(workshop).length > 0) return workshop;
  return { ...withState(workshop, { writing: null }), draftsByPerson: new Map() };
}
