import type { LaneKind } from "#lanes/lane-kind.ts";

export const custom: LaneKind = {
  label: { en: "Custom lane", nl: "Eigen rij" },
  explanation: {
    en: "For anything that fits in no other lane; give it a name of your own.",
    nl: "Voor alles wat in geen andere rij past; je geeft hem zelf een naam.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
