import type { LaneKind } from "#lanes/lane-kind.ts";

export const content: LaneKind = {
  label: { en: "Content", nl: "Content" },
  explanation: {
    en: "The texts, pictures and videos that answer the persona's question in this step.",
    nl: "De teksten, beelden en video's die in deze stap antwoord geven op de vraag van de persona.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
