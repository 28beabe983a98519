import type { LaneKind } from "#lanes/lane-kind.ts";

export const expectations: LaneKind = {
  label: { en: "Expecting", nl: "Verwacht" },
  explanation: {
    en: "What the persona counts on here, whether they say so or not.",
    nl: "Waar de persona hier op rekent, hardop of stilzwijgend.",
  },
  cardKind: "expectation",
  minHeightPx: 88,
  shows: "cards",
};
