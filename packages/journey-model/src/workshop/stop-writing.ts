import { withState } from "#workshop/rule.ts";
import type { Workshop, Writing } from "#workshop/state.ts";
import { endedWhenAllIsShown } from "#workshop/waiting-drafts.ts";

/**
 * How long after the facilitator has ended the writing drafts are still taken, in ms: a page that hears of it
 * sends at once what its person was still typing, and that has to arrive.
 */
export const LAST_WORDS_MS = 2_000;

/** Private writing that stops in a moment. */
export function stopping(writing: Writing, nowMs: number): Writing {
  return { ...writing, stopsAt: nowMs + LAST_WORDS_MS };
}

/** Nobody writes any more; when nobody wrote anything, that was all of it. */
export function stopped(workshop: Workshop): Workshop {
  const { writing } = workshop.state;
  if (!writing) return workshop;
  const over = withState(workshop, { writing: { ...writing, stopsAt: null, isStopped: true } });
  return endedWhenAllIsShown(over);
}
