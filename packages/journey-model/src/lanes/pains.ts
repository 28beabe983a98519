import type { LaneKind } from "#lanes/lane-kind.ts";

export const pains: LaneKind = {
  label: { en: "Pain points", nl: "Knelpunten" },
  explanation: {
    en: "What hinders or annoys the persona here.",
    nl: "Wat de persona hier hindert of ergert.",
  },
  cardKind: "pain",
  minHeightPx: 88,
  shows: "cards",
};
