import type { BoardFacts, CardRow } from "#tables/board-facts.ts";
import { cardColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const opportunities = defineTable<CardRow>({
  label: { en: "Opportunities", nl: "Kansen" },
  holds: "view",
  rows: opportunityRows,
  columns: [
    cardColumns.id,
    cardColumns.title,
    cardColumns.note,
    cardColumns.owner,
    cardColumns.votes,
    cardColumns.score,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.tags,
  ],
});

/** Those with most votes first, then those in the worst felt steps. */
function opportunityRows({ cards, findings }: BoardFacts): readonly CardRow[] {
  const byId = new Map(cards.map((row) => [row.card.id, row]));
  return findings.opportunities.flatMap(({ card }) => byId.get(card.id) ?? []);
}
