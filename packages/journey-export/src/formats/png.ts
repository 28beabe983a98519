import type { ExportFormat } from "#formats/format.ts";

export const png: ExportFormat = {
  label: { en: "Picture (PNG)", nl: "Afbeelding (PNG)" },
  explanation: {
    en: "Each journey as a picture for slides, mail or the wall, up to A0.",
    nl: "Elke klantreis als plaatje voor dia’s, mail of de muur, tot en met A0.",
  },
  extension: "png",
  isPerJourney: true,
  mediaType: "image/png",
  isDrawn: true,
  asks: ["client", "pictureSize"],
  load: async () => (await import("#formats/render-png.ts")).renderPng,
  loadPreview: async () => (await import("#formats/preview-png.ts")).previewPng,
};
