import type { LaneKind } from "#lanes/lane-kind.ts";

export const touchpoints: LaneKind = {
  label: { en: "Touchpoints", nl: "Contactmomenten" },
  explanation: {
    en: "Every contact between the persona and you, and the channel that carries it.",
    nl: "Elk contact tussen de persona en jullie, en het kanaal waar het langs loopt.",
  },
  cardKind: "touchpoint",
  minHeightPx: 88,
  shows: "cards",
};
