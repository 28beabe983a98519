export { FilterBar } from "#features/filter/FilterBar.tsx";
export { FilterButton } from "#features/filter/FilterButton.tsx";
export { useFilterBar } from "#features/filter/use-filter-bar.ts";
