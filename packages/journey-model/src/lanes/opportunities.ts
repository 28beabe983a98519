import type { LaneKind } from "#lanes/lane-kind.ts";

export const opportunities: LaneKind = {
  label: { en: "Opportunities", nl: "Kansen" },
  explanation: {
    en: "Which problem is worth solving here.",
    nl: "Welk probleem het hier waard is om op te lossen.",
  },
  cardKind: "opportunity",
  minHeightPx: 88,
  shows: "cards",
};
