import { type FrameworkId, frameworks, type Localized } from "@cojourney/journey-model";

/** What the choice on the home page needs of a framework: without the prompts, which would go to every visitor. */
export interface FrameworkChoice {
  readonly id: FrameworkId;
  readonly name: Localized;
  readonly explanation: Localized;
  readonly phases: readonly { readonly id: string; readonly name: Localized }[];
  readonly loops: readonly { readonly from: string; readonly to: string }[];
}

/** Every framework, in menu order. Runs on the server. */
export const frameworkChoices: readonly FrameworkChoice[] = Object.entries(frameworks).map(
  ([id, { name, explanation, phases, loops }]) => ({
    id: id as FrameworkId,
    name,
    explanation,
    phases: phases.map((phase) => ({ id: phase.id, name: phase.name })),
    loops,
  }),
);
