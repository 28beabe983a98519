import type { LaneKind } from "#lanes/lane-kind.ts";

export const frontstage: LaneKind = {
  label: { en: "Frontstage", nl: "Voor de schermen" },
  explanation: {
    en: "What the customer sees you do in this step.",
    nl: "Wat de klant jullie in deze stap ziet doen.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
