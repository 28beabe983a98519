import type { ExportFormat } from "#formats/format.ts";

export const json: ExportFormat = {
  label: { en: "Board file (JSON)", nl: "Bordbestand (JSON)" },
  explanation: {
    en: "The whole board without loss, for another Cojourney or a program of your own.",
    nl: "Het hele bord zonder verlies, voor een andere Cojourney of een eigen programma.",
  },
  extension: "json",
  isPerJourney: false,
  mediaType: "application/json",
  isDrawn: false,
  asks: [],
  load: async () => (await import("#formats/render-json.ts")).renderJson,
  loadPreview: null,
};
