export { checkFile } from "#features/import/check-file.ts";
export { ImportDialog } from "#features/import/ImportDialog.tsx";
export { pendingFile, setPendingFile } from "#features/import/pending-file.ts";
export { useReadProblem } from "#features/import/use-read-problem.ts";
