export {
  BOARD_FILE_VERSION,
  readBoardFile,
  writeBoardFile,
  type BoardFileProblem,
} from "#files/board-file.ts";
export type { ExportFormat, ExportOptions, PictureSize } from "#formats/format.ts";
export {
  exportFormatIds,
  exportFormats,
  isExportFormatId,
  type ExportFormatId,
} from "#formats/index.ts";
export type { ExportScope } from "#snapshot/scope.ts";
export { takeSnapshot, type Snapshot } from "#snapshot/snapshot.ts";
export { runExport, type ExportedFile } from "./run-export.ts";
