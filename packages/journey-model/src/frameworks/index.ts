import { blank } from "#frameworks/blank.ts";
import { decisionJourney } from "#frameworks/decision-journey.ts";
import { fivePhase } from "#frameworks/five-phase.ts";
import type { Framework } from "#frameworks/framework.ts";
import { funnel } from "#frameworks/funnel.ts";
import { sevenPhase } from "#frameworks/seven-phase.ts";

/** Every framework, in menu order. A new one is a file beside this and a line here; ids are stored, so they stay. */
export const frameworks = {
  "five-phase": fivePhase,
  "seven-phase": sevenPhase,
  "decision-journey": decisionJourney,
  funnel,
  blank,
} as const satisfies Record<string, Framework>;
export type FrameworkId = keyof typeof frameworks;

/** Whether this version knows the framework; a board may name one from a newer version. */
export function isFrameworkId(value: string): value is FrameworkId {
  return Object.hasOwn(frameworks, value);
}
