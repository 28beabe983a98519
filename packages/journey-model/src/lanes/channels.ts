import type { LaneKind } from "#lanes/lane-kind.ts";

export const channels: LaneKind = {
  label: { en: "Channels", nl: "Kanalen" },
  explanation: {
    en: "Where the persona looks or asks in this step, also where you are not.",
    nl: "Waar de persona in deze stap zoekt of iets vraagt, ook waar jullie niet zijn.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
