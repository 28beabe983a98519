import type { LaneKind } from "#lanes/lane-kind.ts";

export const pains: LaneKind = {
  label: { en: "Pain points", nl: "Knelpunten" },
  explanation: {
    en: "What gets in the persona's way here, annoys them or costs them effort.",
    nl: "Wat de persona hier in de weg zit, ergert of moeite kost.",
  },
  cardKind: "pain",
  minHeightPx: 88,
  shows: "cards",
};
