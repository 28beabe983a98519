export { canvasPicture, type CanvasPicture, type FreeDrawing } from "#drawing/canvas-picture.ts";
export {
  BOARD_FILE_VERSION,
  readBoardFile,
  writeBoardFile,
  type BoardFileProblem,
} from "#files/board-file.ts";
export type { ExportFormat, ExportOptions, ExportPreview, PictureSize } from "#formats/format.ts";
export {
  exportFormatIds,
  exportFormats,
  isExportFormatId,
  type ExportFormatId,
} from "#formats/index.ts";
export {
  type ImportPlan,
  type LeftOut,
  type PlaceInFile,
  type TakenKind,
  type WhyLeft,
} from "#import/import-plan.ts";
export type { ImportInput, ImportProblem, ImportSource, Sheet } from "#import/import-source.ts";
export type { ImportTarget } from "#import/import-target.ts";
export {
  type GridMapping,
  type ImportField,
  importFields,
  type ImportJourney,
  type RowsMapping,
  type TableMapping,
} from "#import/mapping.ts";
export { type Importable, planImport } from "#import/plan-import.ts";
export { readImport } from "#import/read-import.ts";
export { gridFor, rowsFor, suggestMapping } from "#import/suggest-mapping.ts";
export type { ExportScope } from "#snapshot/scope.ts";
export { takeSnapshot, type Snapshot } from "#snapshot/snapshot.ts";
export { importProblemText, leftOutText, takenText } from "#words/import-words.ts";
export { previewExport, runExport, type ExportedFile } from "./run-export.ts";
