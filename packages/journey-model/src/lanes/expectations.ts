import type { LaneKind } from "#lanes/lane-kind.ts";

export const expectations: LaneKind = {
  label: { en: "Expecting", nl: "Verwacht" },
  explanation: {
    en: "What the persona counts on, spoken or not.",
    nl: "Waar de persona op rekent, uitgesproken of niet.",
  },
  cardKind: "expectation",
  minHeightPx: 88,
  shows: "cards",
};
