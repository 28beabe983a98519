import type { LaneKind } from "#lanes/lane-kind.ts";

export const thoughts: LaneKind = {
  label: { en: "Thinking", nl: "Denkt" },
  explanation: {
    en: "What goes through the persona's mind, in their own words.",
    nl: "Wat er door het hoofd van de persona gaat, in eigen woorden.",
  },
  cardKind: "thought",
  minHeightPx: 88,
  shows: "cards",
};
