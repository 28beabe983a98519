import type { ExportFormat } from "#formats/format.ts";

export const svg: ExportFormat = {
  label: { en: "Vector picture (SVG)", nl: "Vectorafbeelding (SVG)" },
  explanation: {
    en: "Each journey as a drawing that stays sharp at any size and can be edited, with real text.",
    nl: "Elke klantreis als tekening die op elk formaat scherp blijft en te bewerken is, met echte tekst.",
  },
  extension: "svg",
  isPerJourney: true,
  mediaType: "image/svg+xml",
  isDrawn: true,
  asks: ["client"],
  load: async () => (await import("#formats/render-svg.ts")).renderSvg,
  loadPreview: null,
};
