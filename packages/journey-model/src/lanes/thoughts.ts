import type { LaneKind } from "#lanes/lane-kind.ts";

export const thoughts: LaneKind = {
  label: { en: "Thinking", nl: "Denkt" },
  explanation: {
    en: "What goes through the persona's mind, in the words they would use themselves.",
    nl: "Wat er door het hoofd van de persona gaat, in de woorden die die zelf zou gebruiken.",
  },
  cardKind: "thought",
  minHeightPx: 88,
  shows: "cards",
};
