import type { LaneKind } from "#lanes/lane-kind.ts";

export const considerationSet: LaneKind = {
  label: { en: "Brands considered", nl: "Merken in beeld" },
  explanation: {
    en: "Which brands are still in the running, which one joins and which one drops out.",
    nl: "Welke merken nog in de race zijn, welk merk erbij komt en welk merk afvalt.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
