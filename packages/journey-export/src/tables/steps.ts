import type { StepRow } from "#tables/board-facts.ts";
import { whereColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";

export const steps = defineTable<StepRow>({
  label: { en: "Steps", nl: "Stappen" },
  holds: "records",
  rows: ({ steps: all }) => all,
  columns: [
    { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ step }) => step.id },
    whereColumns.journey,
    whereColumns.phase,
    {
      id: "title",
      label: { en: "Title", nl: "Titel" },
      type: "text",
      value: ({ step }) => step.title,
    },
    {
      id: "phaseId",
      label: { en: "Phase id", nl: "Fase-id" },
      type: "id",
      value: ({ step }) => step.place.phaseId,
    },
    {
      id: "copiedFrom",
      label: { en: "Copied from", nl: "Kopie van" },
      type: "id",
      value: ({ step }) => step.copiedFrom ?? null,
    },
  ],
});
