import type { LaneKind } from "#lanes/lane-kind.ts";

export const evidence: LaneKind = {
  label: { en: "Evidence", nl: "Bewijs" },
  explanation: {
    en: "The quote, observation or figure that shows it is so, with its source.",
    nl: "Het citaat, de observatie of het cijfer waaruit het blijkt, met de bron erbij.",
  },
  cardKind: "note",
  isEvidence: true,
  minHeightPx: 88,
  shows: "cards",
};
