import type { ExportFormat } from "#formats/format.ts";

export const tracker: ExportFormat = {
  label: { en: "Opportunities for Jira and GitLab", nl: "Kansen voor Jira en GitLab" },
  explanation: {
    en: "Each opportunity as an issue, in the two CSV forms that Jira and GitLab import.",
    nl: "Elke kans als issue, in de twee CSV-vormen die Jira en GitLab importeren.",
  },
  extension: "zip",
  isPerJourney: false,
  mediaType: "application/zip",
  isDrawn: false,
  asks: ["client"],
  load: async () => (await import("#formats/render-tracker.ts")).renderTracker,
  loadPreview: async () => (await import("#formats/preview-tracker.ts")).previewTracker,
};
