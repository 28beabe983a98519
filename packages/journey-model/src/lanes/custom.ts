import type { LaneKind } from "#lanes/lane-kind.ts";

export const custom: LaneKind = {
  label: { en: "Own row", nl: "Eigen rij" },
  explanation: {
    en: "Anything that fits no other row.",
    nl: "Alles wat in geen andere rij past.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
