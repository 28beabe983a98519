import type { LaneKind } from "#lanes/lane-kind.ts";

export const opportunities: LaneKind = {
  label: { en: "Opportunities", nl: "Kansen" },
  explanation: {
    en: "What could be better here: the problem that is worth solving, not yet how.",
    nl: "Wat hier beter kan: het probleem dat het oplossen waard is, nog niet hoe.",
  },
  cardKind: "opportunity",
  minHeightPx: 88,
  shows: "cards",
};
