import type { BoardFacts, CardRow } from "#tables/board-facts.ts";
import { cardColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const roadmap = defineTable<CardRow>({
  label: { en: "Roadmap", nl: "Roadmap" },
  holds: "view",
  rows: solutionRows,
  columns: [
    cardColumns.id,
    cardColumns.title,
    cardColumns.note,
    cardColumns.stream,
    cardColumns.from,
    cardColumns.until,
    cardColumns.owner,
    cardColumns.metric,
    cardColumns.baseline,
    cardColumns.target,
    cardColumns.opportunity,
    cardColumns.votes,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.tags,
  ],
});

/** Those that begin first, then those without a date, most votes first. */
function solutionRows({ cards, findings }: BoardFacts): readonly CardRow[] {
  const byId = new Map(cards.map((row) => [row.card.id, row]));
  const ranked = findings.solutions.flatMap(({ card }) => byId.get(card.id) ?? []);
  const listed = new Set(ranked);
  // What waits for a place on the map is in no finding.
  const lost = cards.filter((row) => row.kind === "solution" && !listed.has(row));
  return [...ranked, ...lost].toSorted((a, b) =>
    beginOf(a) < beginOf(b) ? -1 : Number(beginOf(a) > beginOf(b)),
  );
}

/** Sorts behind every month when there is none. */
function beginOf({ card: { period } }: CardRow): string {
  return period ? `${period.from} ${period.to}` : "~";
}
