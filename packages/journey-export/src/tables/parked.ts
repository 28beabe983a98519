import type { CardRow } from "#tables/board-facts.ts";
import { cardColumns, fieldColumns } from "#tables/card-columns.ts";
import { defineTable } from "#tables/table.ts";

/** What was set aside, with the place that it goes back to. */
export const parked = defineTable<CardRow>({
  label: { en: "Parking lot", nl: "Parkeerplaats" },
  holds: "records",
  rows: ({ parked: all }) => all,
  columns: [
    cardColumns.id,
    cardColumns.kind,
    cardColumns.title,
    cardColumns.note,
    cardColumns.journey,
    cardColumns.phase,
    cardColumns.step,
    cardColumns.lane,
    ...fieldColumns,
    cardColumns.color,
    cardColumns.evidenceIds,
    cardColumns.stepId,
    cardColumns.laneId,
    cardColumns.copiedFrom,
  ],
});
