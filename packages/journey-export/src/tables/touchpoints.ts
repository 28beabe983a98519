import type { CardRow } from "#tables/board-facts.ts";
import { cardColumns, fieldColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const touchpoints = defineTable<CardRow>({
  label: { en: "Touchpoints", nl: "Contactmomenten" },
  holds: "view",
  rows: ({ cards }) => cards.filter(({ kind }) => kind === "touchpoint"),
  columns: [
    cardColumns.id,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.title,
    cardColumns.note,
    ...fieldColumns,
  ],
});
