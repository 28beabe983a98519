import type { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
import { agendaRules } from "#workshop/decide-agenda.ts";
import { checkInRules } from "#workshop/decide-check-in.ts";
import { followingRules } from "#workshop/decide-following.ts";
import { groupRules } from "#workshop/decide-groups.ts";
import { lockRules } from "#workshop/decide-locks.ts";
import { signalRules } from "#workshop/decide-signals.ts";
import { stepRules } from "#workshop/decide-step.ts";
import { timerRules } from "#workshop/decide-timer.ts";
import { voteRules } from "#workshop/decide-votes.ts";
import { writingRules } from "#workshop/decide-writing.ts";
import type { Actor, Decision, Surroundings } from "#workshop/decision.ts";
import { passTime } from "#workshop/pass-time.ts";
import type { CommandByType, CommandType, Rule, Rules, Ruling, Situation } from "#workshop/rule.ts";
import type { Workshop } from "#workshop/state.ts";
import { err, type Result } from "#result.ts";

/** What each command does. A new tool of a facilitator is a file beside this and a line here. */
const rules: Rules<CommandType> = {
  ...agendaRules,
  ...stepRules,
  ...timerRules,
  ...writingRules,
  ...voteRules,
  ...followingRules,
  ...groupRules,
  ...signalRules,
  ...checkInRules,
  ...lockRules,
};

/**
 * What comes of a command, or why nothing does: a refused command changes nothing.
 *
 * A command given twice does what it did once, and the second time gives back the same workshop; but for
 * `addTime`, `reveal` of the next and `react`, of which each is one more, and for what starts a clock anew
 * at a later moment. What should have happened by now happens first (see `passTime`).
 */
export function decide(
  workshop: Workshop,
  actor: Actor,
  command: WorkshopCommand,
  surroundings: Surroundings,
): Result<Decision, WorkshopRefusal> {
  const now = passTime(workshop, surroundings)?.workshop ?? workshop;
  return ruleOn({ workshop: now, actor, surroundings }, command.type, command);
}

function ruleOn<T extends CommandType>(
  situation: Situation,
  type: T,
  command: CommandByType[T],
): Ruling {
  const rule: Rule<CommandByType[T]> = rules[type];
  if (!rule.mayBeGivenBy.includes(situation.actor.role)) return err("NotAllowed");
  return rule.decide(situation, command);
}
