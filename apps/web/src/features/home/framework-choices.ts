import {
  type Framework,
  type FrameworkId,
  frameworks,
  isFrameworkId,
  type Localized,
} from "@cojourney/journey-model";

/** What the choice on the home page needs of a framework: without the prompts, which would go to every visitor. */
export interface FrameworkChoice {
  readonly id: FrameworkId;
  readonly name: Localized;
  readonly explanation: Localized;
  readonly phases: readonly { readonly id: string; readonly name: Localized }[];
  readonly loops: readonly { readonly from: string; readonly to: string }[];
}

/** Every framework, in menu order. Runs on the server. */
export const frameworkChoices: readonly FrameworkChoice[] = Object.keys(frameworks)
  .filter(isFrameworkId)
  .map((id) => ({ id, ...withoutPrompts(frameworks[id]) }));

function withoutPrompts({ name, explanation, phases, loops }: Framework) {
  const stops = phases.map((phase) => ({ id: phase.id, name: phase.name }));
  return { name, explanation, phases: stops, loops };
}
