import type { Lane } from "@cojourney/journey-model";
import { ofJourneyColumns, recordColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";
import { laneKindWord } from "#words/lane-kinds.ts";

export const lanes = defineTable<Lane>({
  label: { en: "Lanes", nl: "Rijen" },
  holds: "records",
  rows: ({ lanes: all }) => all,
  columns: [
    recordColumns.id,
    ofJourneyColumns.journey,
    {
      id: "kind",
      label: { en: "Kind", nl: "Soort" },
      type: "text",
      value: ({ kind }, { language }) => laneKindWord(kind, language),
    },
    {
      id: "title",
      label: { en: "Own name", nl: "Eigen naam" },
      type: "text",
      value: ({ title }) => title,
    },
    ofJourneyColumns.journeyId,
    recordColumns.copiedFrom,
  ],
});
