import type { Lane } from "@cojourney/journey-model";
import { defineTable } from "#tables/table.ts";
import { laneKindWord } from "#words/lane-kinds.ts";

export const lanes = defineTable<Lane>({
  label: { en: "Rows", nl: "Rijen" },
  holds: "records",
  rows: ({ lanes: all }) => all,
  columns: [
    { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ id }) => id },
    {
      id: "journey",
      label: { en: "Journey", nl: "Klantreis" },
      type: "text",
      value: ({ place }, { board }) => board.journeys.get(place.journeyId)?.title ?? null,
    },
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
    {
      id: "journeyId",
      label: { en: "Journey id", nl: "Klantreis-id" },
      type: "id",
      value: ({ place }) => place.journeyId,
    },
    {
      id: "copiedFrom",
      label: { en: "Copied from", nl: "Kopie van" },
      type: "id",
      value: ({ copiedFrom }) => copiedFrom ?? null,
    },
  ],
});
