import type { Phase } from "@cojourney/journey-model";
import { listText } from "#tables/list-text.ts";
import { ofJourneyColumns, recordColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";

export const phases = defineTable<Phase>({
  label: { en: "Phases", nl: "Fasen" },
  holds: "records",
  rows: ({ phases: all }) => all,
  columns: [
    recordColumns.id,
    ofJourneyColumns.journey,
    {
      id: "title",
      label: { en: "Title", nl: "Titel" },
      type: "text",
      value: ({ title }) => title,
    },
    {
      id: "skipped",
      label: { en: "Skipped", nl: "Overgeslagen" },
      type: "yesNo",
      value: ({ skipped }) => skipped,
    },
    {
      id: "frameworkPhase",
      label: { en: "Phase of the framework", nl: "Fase van het raamwerk" },
      type: "id",
      value: ({ frameworkPhase }) => frameworkPhase,
    },
    {
      id: "backTo",
      label: { en: "Goes back to (ids)", nl: "Gaat terug naar (id’s)" },
      type: "list",
      value: ({ id, place }, { board }) => {
        const loops = board.journeys.get(place.journeyId)?.loops ?? [];
        return listText(loops.filter(({ from }) => from === id).map(({ to }) => to));
      },
    },
    ofJourneyColumns.journeyId,
    recordColumns.copiedFrom,
  ],
});
