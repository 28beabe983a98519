import type { CardRow } from "#tables/board-facts.ts";
import { cardColumns, fieldColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

export const cards = defineTable<CardRow>({
  label: { en: "Cards", nl: "Kaarten" },
  holds: "records",
  rows: ({ cards: all }) => all,
  columns: [
    cardColumns.id,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.lane,
    cardColumns.kind,
    cardColumns.title,
    cardColumns.note,
    ...fieldColumns,
    cardColumns.color,
    cardColumns.evidenceIds,
    cardColumns.stepId,
    cardColumns.laneId,
    cardColumns.copiedFrom,
  ],
});
