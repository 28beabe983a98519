export { CompareButton } from "#features/compare-curves/CompareButton.tsx";
