import type { CardRow } from "#tables/board-facts.ts";
import { cardColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const roadmap = defineTable<CardRow>({
  label: { en: "Roadmap", nl: "Roadmap" },
  holds: "view",
  rows: ({ cards }) => cards.filter(({ kind }) => kind === "solution"),
  columns: [
    cardColumns.id,
    cardColumns.title,
    cardColumns.note,
    cardColumns.owner,
    cardColumns.votes,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.tags,
  ],
});
