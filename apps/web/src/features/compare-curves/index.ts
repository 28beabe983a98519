export { CompareButton } from "#features/compare-curves/CompareButton.tsx";
export { CompareDialog } from "#features/compare-curves/CompareDialog.tsx";
