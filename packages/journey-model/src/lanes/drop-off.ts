import type { LaneKind } from "#lanes/lane-kind.ts";

export const dropOff: LaneKind = {
  label: { en: "Drop-off", nl: "Afhaakmomenten" },
  explanation: {
    en: "Where customers leave: how many of a hundred, and why.",
    nl: "Waar klanten afhaken: hoeveel van de honderd, en waarom.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
