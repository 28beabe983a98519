import type { ExportFormat } from "#formats/format.ts";

export const xlsx: ExportFormat = {
  label: { en: "Excel (XLSX)", nl: "Excel (XLSX)" },
  explanation: {
    en: "All records as tables, a sheet each, to sort, filter and import again.",
    nl: "Alles in tabellen, elk op een eigen blad: om te sorteren, te filteren en weer te importeren.",
  },
  extension: "xlsx",
  isPerJourney: false,
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isDrawn: false,
  asks: ["client"],
  load: async () => (await import("#formats/render-xlsx.ts")).renderXlsx,
  loadPreview: async () => (await import("#formats/preview-tables.ts")).previewTables,
};
