export { CompareButton } from "#features/compare-curves/CompareButton.tsx";
export { CompareDialog } from "#features/compare-curves/CompareDialog.tsx";
export { useJourneyName } from "#features/compare-curves/use-journey-name.ts";
