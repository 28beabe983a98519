import type { Phase } from "@cojourney/journey-model";
import { listText } from "#tables/list-text.ts";
import { defineTable } from "#tables/table.ts";

export const phases = defineTable<Phase>({
  label: { en: "Phases", nl: "Fasen" },
  holds: "records",
  rows: ({ phases: all }) => all,
  columns: [
    { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ id }) => id },
    {
      id: "journey",
      label: { en: "Journey", nl: "Klantreis" },
      type: "text",
      value: ({ place }, { board }) => board.journeys.get(place.journeyId)?.title ?? null,
    },
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
