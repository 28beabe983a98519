export { ExportDialog } from "#features/export/ExportDialog.tsx";
export { useExportKey } from "#features/export/use-export-key.ts";
