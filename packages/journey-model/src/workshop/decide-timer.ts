import {
  becomes,
  facilitators,
  staysAsItIs,
  type Rules,
  type Ruling,
  type Situation,
} from "#workshop/rule.ts";
import type { Timer } from "#workshop/state.ts";
import { err } from "#result.ts";

/** Longest that a timer runs, in ms: ten hours. */
const MAX_TIMER_MS = 36_000_000;

/** A timer that starts to run now. */
export function runningTimer(lengthMs: number, nowMs: number): Timer {
  return { lengthMs, endsAt: nowMs + lengthMs, leftMs: null };
}

/** How long a timer has to go, in ms; 0 once it is at its end. */
export function timeLeftMs({ endsAt, leftMs }: Timer, nowMs: number): number {
  return Math.max(endsAt === null ? (leftMs ?? 0) : endsAt - nowMs, 0);
}

export const timerRules: Rules<
  "startTimer" | "pauseTimer" | "resumeTimer" | "addTime" | "endTimer"
> = {
  startTimer: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop, surroundings }, { lengthMs }) =>
      becomes(workshop, { timer: runningTimer(lengthMs, surroundings.nowMs) }),
  },
  pauseTimer: {
    mayBeGivenBy: facilitators,
    decide: (situation) =>
      withTimer(situation, (timer, left) =>
        timer.endsAt === null ? timer : { ...timer, endsAt: null, leftMs: left },
      ),
  },
  resumeTimer: {
    mayBeGivenBy: facilitators,
    decide: (situation) =>
      withTimer(situation, (timer, left) =>
        timer.endsAt === null
          ? { ...timer, endsAt: situation.surroundings.nowMs + left, leftMs: null }
          : timer,
      ),
  },
  addTime: {
    mayBeGivenBy: facilitators,
    decide: (situation, { ms }) =>
      withTimer(situation, (timer, left) => {
        const wanted = Math.min(Math.max(left + ms, 0), MAX_TIMER_MS);
        if (wanted === left) return timer;
        const lengthMs = Math.min(Math.max(timer.lengthMs + wanted - left, wanted), MAX_TIMER_MS);
        if (timer.endsAt === null) return { lengthMs, endsAt: null, leftMs: wanted };
        return { lengthMs, endsAt: situation.surroundings.nowMs + wanted, leftMs: null };
      }),
  },
  endTimer: {
    mayBeGivenBy: facilitators,
    decide: ({ workshop }) => becomes(workshop, { timer: null }),
  },
};

/** Changes the timer there is; `leftMs` of `change` is what it has to go. */
function withTimer(
  { workshop, surroundings }: Situation,
  change: (timer: Timer, leftMs: number) => Timer,
): Ruling {
  const { timer } = workshop.state;
  if (!timer) return err("NoTimer");
  const changed = change(timer, timeLeftMs(timer, surroundings.nowMs));
  return changed === timer ? staysAsItIs(workshop) : becomes(workshop, { timer: changed });
}
