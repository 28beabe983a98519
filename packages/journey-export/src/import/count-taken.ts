import type { ImportRecords } from "@cojourney/journey-model";
import type { ImportPlan } from "#import/import-plan.ts";

/** How many of each kind an import brings. */
export function countTaken(records: ImportRecords): ImportPlan["taken"] {
  return {
    journeys: records.journeys.length,
    personas: records.personas.length,
    phases: records.phases.length,
    steps: records.steps.length,
    lanes: records.lanes.length,
    cards: records.cards.length,
    emotions: records.emotions.length,
    parked: records.parked.length,
    channels: records.channels.length,
    tags: records.tags.length,
    drawing: records.drawing.length,
  };
}
