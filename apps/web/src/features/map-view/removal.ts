import {
  removeCard,
  removeJourney,
  removeLane,
  removePersona,
  removePhase,
  removeStep,
  type CardId,
  type JourneyDoc,
  type JourneyId,
  type JourneyOutline,
  type LaneId,
  type PersonaId,
  type PhaseId,
  type Refusal,
  type Result,
  type StepId,
} from "@cojourney/journey-model";
import { cardsIn } from "#features/map-view/move-by-keys.ts";

/** Something that a person wants to remove. */
export type Removable =
  | { readonly type: "card"; readonly id: CardId }
  | { readonly type: "phase"; readonly id: PhaseId }
  | { readonly type: "step"; readonly id: StepId }
  | { readonly type: "lane"; readonly id: LaneId }
  | { readonly type: "journey"; readonly id: JourneyId }
  | { readonly type: "persona"; readonly id: PersonaId };

/** A removal to be asked about: what, as people call it, and how many cards go with it. */
export interface Removal {
  readonly thing: Exclude<Removable, { type: "card" }>;
  readonly name: string;
  readonly cards: number;
}

export function remove(journey: JourneyDoc, thing: Removable): Result<void, Refusal> {
  switch (thing.type) {
    case "card":
      return removeCard(journey, thing.id);
    case "phase":
      return removePhase(journey, thing.id);
    case "step":
      return removeStep(journey, thing.id);
    case "lane":
      return removeLane(journey, thing.id);
    case "journey":
      return removeJourney(journey, thing.id);
    case "persona":
      return removePersona(journey, thing.id);
  }
}

/** How many cards go when a part of a journey goes. */
export function cardsWith(outline: JourneyOutline, thing: Removal["thing"]): number {
  switch (thing.type) {
    case "phase": {
      const phase = outline.phases.find((one) => one.phase.id === thing.id);
      return cardsIn(outline, { stepIds: phase?.steps.map(({ step }) => step.id) ?? [] });
    }
    case "step":
      return cardsIn(outline, { stepIds: [thing.id] });
    case "lane":
      return cardsIn(outline, { laneId: thing.id });
    case "journey":
      return cardsIn(outline, {});
    case "persona":
      return 0;
  }
}
