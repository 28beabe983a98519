import type { ExportFormat } from "#formats/format.ts";

export const handover: ExportFormat = {
  label: { en: "Everything, to hand over", nl: "Alles, om over te dragen" },
  explanation: {
    en: "A ZIP with the results in every format and a readme that says what is what.",
    nl: "Een ZIP met de resultaten in elk formaat en een leesmij die zegt wat wat is.",
  },
  extension: "zip",
  isPerJourney: false,
  mediaType: "application/zip",
  isDrawn: true,
  asks: ["client", "facilitator", "csvDelimiter", "pictureSize"],
  load: async () => (await import("#formats/render-handover.ts")).renderHandover,
  loadPreview: async () => (await import("#formats/preview-letters.ts")).previewLetters,
};
