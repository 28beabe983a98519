import type { LaneKind } from "#lanes/lane-kind.ts";

export const backstage: LaneKind = {
  label: { en: "Backstage", nl: "Achter de schermen" },
  explanation: {
    en: "What you do behind the line of visibility to make this step work.",
    nl: "Wat jullie uit het zicht van de klant doen om deze stap te laten lukken.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
