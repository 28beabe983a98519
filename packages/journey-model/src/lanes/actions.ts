import type { LaneKind } from "#lanes/lane-kind.ts";

export const actions: LaneKind = {
  label: { en: "Doing", nl: "Doet" },
  explanation: {
    en: "What the persona does in this step, as you would see it if you were watching.",
    nl: "Wat de persona in deze stap doet, zoals je het zou zien als je erbij stond.",
  },
  cardKind: "action",
  minHeightPx: 88,
  shows: "cards",
};
