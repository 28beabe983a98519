import type { Localized, Language } from "#entities/language.ts";

/** A phase that a framework proposes. Its id means something only inside its framework. */
export interface FrameworkPhase {
  readonly id: string;
  readonly name: Localized;
  /** Questions that help a team which is stuck in this phase. */
  readonly prompts: Readonly<Record<Language, readonly string[]>>;
}

/** A template of phases to start from; a board may rename, add, remove and reorder all of them. */
export interface Framework {
  readonly name: Localized;
  /** One sentence for the choice on the home page: when this one fits. */
  readonly explanation: Localized;
  readonly phases: readonly FrameworkPhase[];
  /** Ways back from a phase to an earlier one, by phase id. */
  readonly loops: readonly { readonly from: string; readonly to: string }[];
}
