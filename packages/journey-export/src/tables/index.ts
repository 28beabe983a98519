import type { Language } from "@cojourney/journey-model";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { about } from "#tables/about.ts";
import { boardFacts } from "#tables/board-facts.ts";
import { cards } from "#tables/cards.ts";
import { emotions } from "#tables/emotions.ts";
import { evidence } from "#tables/evidence.ts";
import { journeys } from "#tables/journeys.ts";
import { lanes } from "#tables/lanes.ts";
import { lists } from "#tables/lists.ts";
import { opportunities } from "#tables/opportunities.ts";
import { parked } from "#tables/parked.ts";
import { personas } from "#tables/personas.ts";
import { phases } from "#tables/phases.ts";
import { roadmap } from "#tables/roadmap.ts";
import { steps } from "#tables/steps.ts";
import { type Table, type TableDefinition, tableIn } from "#tables/table.ts";
import { touchpoints } from "#tables/touchpoints.ts";
import { votes } from "#tables/votes.ts";

/** Every table, in the order of the sheets. A new one is a file beside this and a line here. */
export const tableDefinitions = {
  journeys,
  personas,
  phases,
  steps,
  touchpoints,
  emotions,
  cards,
  opportunities,
  roadmap,
  evidence,
  votes,
  parked,
  lanes,
  lists,
  about,
} as const satisfies Record<string, TableDefinition>;
export type TableId = keyof typeof tableDefinitions;

/** All that a snapshot holds but its free drawing, as tables in one language. */
export function tablesOf(snapshot: Snapshot, language: Language): readonly Table[] {
  const facts = boardFacts(snapshot, language);
  return Object.entries(tableDefinitions).map(([id, definition]) => tableIn(id, definition, facts));
}
