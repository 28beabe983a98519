import type { ResultMessage } from "@cojourney/journey-model/protocol";
import type {
  Consequence,
  Decision,
  Surroundings,
  Workshop,
  WorkshopRefusal,
} from "@cojourney/journey-model/workshop";
import type { Result } from "@cojourney/journey-model";
import { isStorable } from "#workshop/held-workshop.ts";
import type { Place } from "#workshop/change-draft.ts";

/** Something that is asked of a workshop: by a person, or by the server itself. */
export interface Request {
  readonly decide: (
    workshop: Workshop,
    surroundings: Surroundings,
  ) => Result<Decision, WorkshopRefusal>;
  /** Who asks; null for the server. */
  readonly personId: string | null;
  /** The records that it looks at besides the state. */
  readonly looksAt: readonly Place[];
  /** What the people are called may matter to it. */
  readonly needsNames: boolean;
  /** It changes nothing that is kept: nobody waits for the disk. */
  readonly isKept: boolean;
}

/** Why something was not done; null when it was. */
export type Refusal = ResultMessage["refusal"];

export interface Ruled {
  readonly refusal: Refusal;
  readonly consequences: readonly Consequence[];
}

/** What comes of requests that are decided on one after another. */
export interface Outcome {
  readonly workshop: Workshop;
  readonly rulings: ReadonlyMap<Request, Ruled>;
}

/** `onFailure` is told when the rules throw: then that request fails, and none of the others. */
export function decideTogether(
  before: Workshop,
  requests: readonly Request[],
  surroundings: Surroundings,
  onFailure: (cause: unknown) => void,
): Outcome {
  let workshop = before;
  const rulings = new Map<Request, Ruled>();
  for (const request of requests) {
    try {
      const ruling = request.decide(workshop, surroundings);
      if (ruling.ok && !mayBecome(workshop, ruling.value.workshop))
        throw new Error("The workshop would be one that cannot be read again.");
      rulings.set(request, {
        refusal: ruling.ok ? null : ruling.error,
        consequences: ruling.ok ? ruling.value.consequences : [],
      });
      if (ruling.ok) workshop = ruling.value.workshop;
    } catch (cause) {
      onFailure(cause);
      rulings.set(request, { refusal: "NotStored", consequences: [] });
    }
  }
  return { workshop, rulings };
}

const mayBecome = (before: Workshop, after: Workshop): boolean =>
  after.state === before.state || isStorable(after.state);
