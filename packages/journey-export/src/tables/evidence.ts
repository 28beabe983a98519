import type { CardRow } from "#tables/board-facts.ts";
import { cardColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const evidence = defineTable<CardRow>({
  label: { en: "Evidence", nl: "Bewijs" },
  holds: "view",
  rows: ({ cards }) => cards.filter(({ lane }) => lane?.kind === "evidence"),
  columns: [
    cardColumns.id,
    cardColumns.title,
    cardColumns.note,
    cardColumns.owner,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.tags,
  ],
});
