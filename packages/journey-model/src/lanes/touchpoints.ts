import type { LaneKind } from "#lanes/lane-kind.ts";

export const touchpoints: LaneKind = {
  label: { en: "Touchpoints", nl: "Contactmomenten" },
  explanation: {
    en: "Every contact between the persona and the organisation, and the channel it runs through.",
    nl: "Elk contact tussen de persona en de organisatie, en het kanaal waar het over loopt.",
  },
  cardKind: "touchpoint",
  minHeightPx: 88,
  shows: "cards",
};
