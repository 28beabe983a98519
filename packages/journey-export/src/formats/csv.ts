import type { ExportFormat } from "#formats/format.ts";

export const csv: ExportFormat = {
  label: { en: "CSV files (ZIP)", nl: "CSV-bestanden (ZIP)" },
  explanation: {
    en: "The same tables as plain text, a file each, for any program that reads tables.",
    nl: "Dezelfde tabellen als platte tekst, elk een eigen bestand, voor elk programma dat tabellen leest.",
  },
  extension: "zip",
  isPerJourney: false,
  mediaType: "application/zip",
  isDrawn: false,
  asks: ["client", "csvDelimiter"],
  load: async () => (await import("#formats/render-csv.ts")).renderCsv,
  loadPreview: async () => (await import("#formats/preview-tables.ts")).previewTables,
};
