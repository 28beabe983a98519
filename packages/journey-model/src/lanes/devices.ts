import type { LaneKind } from "#lanes/lane-kind.ts";

export const devices: LaneKind = {
  label: { en: "Devices and place", nl: "Apparaat en plek" },
  explanation: {
    en: "What the persona has in their hands, where they are and at what time of day.",
    nl: "Wat de persona in handen heeft, waar die is en op welk moment van de dag.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
