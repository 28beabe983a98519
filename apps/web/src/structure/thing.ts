import {
  laneKindOf,
  outlineBoard,
  type Board,
  type JourneyId,
  type JourneyOutline,
  type LaneId,
  type Language,
  type PersonaId,
  type PhaseId,
  type StepId,
} from "@cojourney/journey-model";
import type { StructureWords } from "#structure/words.ts";

/** A part of the structure of a board, as opposed to a card: what can be added, moved, copied and removed. */
export type Thing =
  | { readonly type: "phase"; readonly id: PhaseId }
  | { readonly type: "step"; readonly id: StepId }
  | { readonly type: "lane"; readonly id: LaneId }
  | { readonly type: "journey"; readonly id: JourneyId }
  | { readonly type: "persona"; readonly id: PersonaId };

/** The journey that a thing is, or stands in; a persona's first. Undefined when it is gone. */
export function journeyOf(board: Board, thing: Thing): JourneyOutline | undefined {
  return outlineBoard(board).find((outline) => holds(outline, thing));
}

function holds({ journey, phases, steps, lanes }: JourneyOutline, thing: Thing): boolean {
  switch (thing.type) {
    case "phase":
      return phases.some(({ phase }) => phase.id === thing.id);
    case "step":
      return steps.some(({ step }) => step.id === thing.id);
    case "lane":
      return lanes.some(({ id }) => id === thing.id);
    case "journey":
      return journey.id === thing.id;
    case "persona":
      return journey.personaId === thing.id;
  }
}

/** A thing as people call it: by its name, or by its number while nobody gave it one. */
export function nameOf(t: StructureWords, board: Board, thing: Thing, language: Language): string {
  if (thing.type === "persona")
    return board.personas.get(thing.id)?.name.trim() || t("unnamed.persona");
  const outline = journeyOf(board, thing);
  switch (thing.type) {
    case "phase": {
      const index = outline?.phases.findIndex(({ phase }) => phase.id === thing.id) ?? 0;
      return board.phases.get(thing.id)?.title.trim() || t("unnamed.phase", { number: index + 1 });
    }
    case "step": {
      const index = outline?.steps.findIndex(({ step }) => step.id === thing.id) ?? 0;
      return board.steps.get(thing.id)?.title.trim() || t("unnamed.step", { number: index + 1 });
    }
    case "lane": {
      const lane = board.lanes.get(thing.id);
      return lane?.title.trim() || laneKindOf(lane?.kind ?? "").label[language];
    }
    case "journey":
      return board.journeys.get(thing.id)?.title.trim() || t("unnamed.journey");
  }
}
