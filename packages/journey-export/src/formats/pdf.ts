import type { ExportFormat } from "#formats/format.ts";

export const pdf: ExportFormat = {
  label: { en: "PDF report", nl: "PDF-rapport" },
  explanation: {
    en: "The whole story to read, print and send: summary, personas, maps, curves and opportunities.",
    nl: "Het hele verhaal om te lezen, te printen en te sturen: samenvatting, persona’s, kaarten, curves en kansen.",
  },
  extension: "pdf",
  isPerJourney: false,
  mediaType: "application/pdf",
  isDrawn: true,
  asks: ["client", "facilitator"],
  load: async () => (await import("#formats/render-pdf.ts")).renderPdf,
  loadPreview: async () => (await import("#formats/preview-letters.ts")).previewLetters,
};
