import type { ExportFormat } from "#formats/format.ts";

export const markdown: ExportFormat = {
  label: { en: "Markdown", nl: "Markdown" },
  explanation: {
    en: "Minutes of the journey as plain text, for a wiki, a mail or a repository.",
    nl: "De klantreis als leesbaar verslag in platte tekst, voor een wiki, een mail of een repository.",
  },
  extension: "md",
  isPerJourney: false,
  mediaType: "text/markdown",
  isDrawn: false,
  asks: ["client", "facilitator"],
  load: async () => (await import("#formats/render-markdown.ts")).renderMarkdown,
  loadPreview: async () => (await import("#formats/preview-markdown.ts")).previewMarkdown,
};
