import type { ImportRecords } from "@cojourney/journey-model";
import { type ImportPlan, takenKinds } from "#import/import-plan.ts";

/** How many of each kind an import brings. */
export function countTaken(records: ImportRecords): ImportPlan["taken"] {
  const counts = { ...noneTaken };
  for (const kind of takenKinds) counts[kind] = records[kind].length;
  return counts;
}

const noneTaken = {
  journeys: 0,
  personas: 0,
  phases: 0,
  steps: 0,
  lanes: 0,
  cards: 0,
  emotions: 0,
  channels: 0,
  tags: 0,
  drawing: 0,
} satisfies ImportPlan["taken"];
