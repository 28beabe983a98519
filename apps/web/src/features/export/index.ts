export { download } from "#features/export/download.ts";
export { ExportDialog } from "#features/export/ExportDialog.tsx";
export { useExportKey } from "#features/export/use-export-key.ts";
