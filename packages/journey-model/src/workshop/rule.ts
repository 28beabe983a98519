import type { Role } from "#entities/role.ts";
import type { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
import type { Actor, Consequence, Decision, Surroundings } from "#workshop/decision.ts";
import { isSameValue } from "#workshop/same-value.ts";
import type { Workshop, WorkshopState } from "#workshop/state.ts";
import { ok, type Result } from "#result.ts";

/** What a rule looks at: the workshop as it is, who asks, and the world. */
export interface Situation {
  readonly workshop: Workshop;
  readonly actor: Actor;
  readonly surroundings: Surroundings;
}

export type CommandByType = { [C in WorkshopCommand as C["type"]]: C };
export type CommandType = keyof CommandByType;
export type Ruling = Result<Decision, WorkshopRefusal>;

/** What one command does, and who may give it. Roles are asked before the rule is. */
export interface Rule<Command> {
  readonly mayBeGivenBy: readonly Role[];
  readonly decide: (situation: Situation, command: Command) => Ruling;
}

/** The rules of some commands, by their type. */
export type Rules<T extends CommandType> = { readonly [P in T]: Rule<CommandByType[P]> };

export const facilitators: readonly Role[] = ["facilitator"];
/** Everybody who may work on the board. */
export const writers: readonly Role[] = ["facilitator", "participant"];
export const everybody: readonly Role[] = ["facilitator", "participant", "viewer"];

/** The workshop with some parts of its state replaced; the very same one when they say what they said. */
export function withState(workshop: Workshop, parts: Partial<WorkshopState>): Workshop {
  const now = new Map<string, unknown>(Object.entries(workshop.state));
  const isSame = Object.entries(parts).every(([key, part]) => isSameValue(part, now.get(key)));
  return isSame ? workshop : { ...workshop, state: { ...workshop.state, ...parts } };
}

/** Rules that some parts of the state are these from now on. */
export function becomes(
  workshop: Workshop,
  parts: Partial<WorkshopState>,
  consequences: readonly Consequence[] = [],
): Ruling {
  return ok({ workshop: withState(workshop, parts), consequences });
}

/** Rules that all is as it was asked for already. */
export function staysAsItIs(workshop: Workshop): Ruling {
  return ok({ workshop, consequences: [] });
}
