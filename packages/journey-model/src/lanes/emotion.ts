import type { LaneKind } from "#lanes/lane-kind.ts";

export const emotion: LaneKind = {
  label: { en: "Emotion", nl: "Emotie" },
  explanation: {
    en: "How the step feels, from very bad to very good; together the points form the curve.",
    nl: "Hoe de stap voelt, van heel slecht tot heel goed; samen vormen de punten de curve.",
  },
  cardKind: null,
  minHeightPx: 212,
  shows: "emotionCurve",
};
