"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { BoardFilter, FilterState } from "#filter/board-filter.ts";

const FilterContext = createContext<BoardFilter | null>(null);

/** Gives both views the one filter of this person. */
export const FilterProvider = FilterContext.Provider;

/** This person's filter, to hand to what is not React. */
export function useBoardFilter(): BoardFilter {
  const filter = useContext(FilterContext);
  if (!filter) throw new Error("useBoardFilter is for components inside FilterProvider.");
  return filter;
}

/** What passes the filter now; draws again when that changes. */
export function useFilterState(): FilterState {
  const filter = useBoardFilter();
  return useSyncExternalStore(filter.subscribe, filter.now, filter.now);
}
