import type { ExportFormat } from "#formats/format.ts";

export const pptx: ExportFormat = {
  label: { en: "PowerPoint slides", nl: "PowerPoint-dia’s" },
  explanation: {
    en: "Slides with real text, tables and charts, to present and to change.",
    nl: "Dia’s met echte tekst, tabellen en grafieken, om te presenteren en aan te passen.",
  },
  extension: "pptx",
  isPerJourney: false,
  mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  isDrawn: false,
  asks: ["client", "facilitator"],
  load: async () => (await import("#formats/render-pptx.ts")).renderPptx,
  loadPreview: async () => (await import("#formats/preview-pptx.ts")).previewPptx,
};
