import type { LaneKind } from "#lanes/lane-kind.ts";

export const actions: LaneKind = {
  label: { en: "Doing", nl: "Doet" },
  explanation: {
    en: "What the persona does in this step.",
    nl: "Wat de persona in deze stap doet.",
  },
  cardKind: "action",
  minHeightPx: 88,
  shows: "cards",
};
