import type { LaneKind } from "#lanes/lane-kind.ts";

export const gains: LaneKind = {
  label: { en: "Gains", nl: "Pluspunten" },
  explanation: {
    en: "What goes better than expected here, and should stay that way.",
    nl: "Wat hier meevalt of prettig is, en zo moet blijven.",
  },
  cardKind: "gain",
  minHeightPx: 88,
  shows: "cards",
};
